"""Queries that are put together once and asked many times.

Making SQL out of a query costs Django several times what it costs to ask it, and the server plans it anew each time;
a page asks a dozen of always the same shape. So a query of a page is written as a function from values to a queryset,
and marked `@prepared`: the SQL is made on the first call (once in each thread), the server keeps its plan, and after
that only the values go over the line. See docs/adr/0019.
"""

import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import wraps
from inspect import signature
from typing import Any, ParamSpec, TypeVar, get_type_hints
from uuid import UUID

from django.conf import settings
from django.db import DEFAULT_DB_ALIAS, connections
from django.db.backends.postgresql.base import ServerBindingCursor
from django.db.models import Model, QuerySet

P = ParamSpec("P")
Row = TypeVar("Row")
Child = TypeVar("Child", bound=Model)

# A value that stands for "the nth argument" while the SQL is made, and that nobody would write down.
_MARKS: dict[Any, Callable[[int], Any]] = {
    UUID: lambda n: UUID(int=(0x5A3E << 112) + n),
    str: lambda n: f"\x1fmark {n}\x1f",
    datetime: lambda n: datetime(1583, 1, 1, tzinfo=UTC) + timedelta(days=n),
    date: lambda n: date(1582, 1, 1) + timedelta(days=n),
    Sequence[UUID]: lambda n: [UUID(int=(0x5A3E << 112) + n)],
    Sequence[int]: lambda n: [-(1 << 48) - n],
    Sequence[str]: lambda n: [f"\x1fmark {n}\x1f"],
}


class _Cursor(ServerBindingCursor):
    """Sends values apart from the SQL. Of a kept plan psycopg forgets the SQL, which Django's logging asks for."""

    def _convert_query(self, query: Any, params: Any = None) -> Any:
        self._query = super()._convert_query(query, params)  # type: ignore[misc]  # untyped in psycopg
        return self._query


class _Preparing:
    """A connection with cursors of that kind, which is what lets the server keep a plan."""

    def __init__(self, connection: Any) -> None:
        self.itself = connection

    def __getattr__(self, name: str) -> Any:
        return getattr(self.itself, name)

    def cursor(self) -> Any:
        """A cursor as Django makes them, but for what it does with values."""
        self.itself.ensure_connection()
        line = self.itself.connection
        usual, line.cursor_factory = line.cursor_factory, _Cursor
        try:
            return self.itself.cursor()
        finally:
            line.cursor_factory = usual


def preparing() -> Any:
    """A cursor for SQL of one's own that always has the same words, as a context manager."""
    return _Preparing(connections[DEFAULT_DB_ALIAS]).cursor()


@dataclass
class _Made:
    """A query as made in one thread. names: which argument fills which place; fixed: what stands there otherwise."""

    queryset: QuerySet[Any, Any]
    compiler: Any
    names: list[str | None]
    fixed: tuple[Any, ...]
    sql: str
    filled: tuple[Any, ...] = ()

    def as_sql(self, *_args: Any, **_kwargs: Any) -> tuple[str, tuple[Any, ...]]:
        """What the compiler would make, but made already."""
        return self.sql, self.filled

    def ask(self, values: dict[str, Any]) -> list[Any]:
        """The rows for these values."""
        named = zip(self.names, self.fixed, strict=True)
        self.filled = tuple(fixed if name is None else values[name] for name, fixed in named)
        rows: Any = self.queryset._iterable_class(self.queryset)  # noqa: SLF001 - goes on from SQL
        return list(rows)


def prepared(build: Callable[P, QuerySet[Any, Row]]) -> Callable[P, list[Row]]:
    """Turn a function that makes a queryset into one that returns its rows.

    Its arguments are UUIDs, words, moments, days, and sequences of ids or words (for `…__in`), never None; they only go
    into the query as values, so the SQL is the same for all. Raises TypeError for an argument of another kind.
    """
    kinds = {name: kind for name, kind in get_type_hints(build).items() if name != "return"}
    if wrong := [name for name, kind in kinds.items() if kind not in _MARKS]:
        raise TypeError(f"{build.__qualname__}: {', '.join(wrong)} cannot be filled into a query that is made already.")
    order = signature(build)
    kept = threading.local()

    @wraps(build)
    def ask(*args: P.args, **kwargs: P.kwargs) -> list[Row]:
        if not settings.SAMENSPEL_PREPARED:
            return list(build(*args, **kwargs))
        values = dict(order.bind(*args, **kwargs).arguments)
        if None in values.values():
            raise TypeError(f"{build.__qualname__}: None makes another query.")
        made: _Made | None = getattr(kept, "made", None)
        if made is None or made.compiler.connection.itself is not connections[made.queryset.db]:
            made = kept.made = _make(build, kinds)
        return made.ask(values)

    return ask


def _make(build: Callable[..., QuerySet[Any, Any]], kinds: dict[str, Any]) -> _Made:
    marks = {name: _MARKS[kind](number) for number, (name, kind) in enumerate(kinds.items())}
    queryset = build(**marks)
    compiler = queryset.query.get_compiler(using=queryset.db)
    sql, fixed = compiler.as_sql()
    whose = {
        (type(one), one): name for name, mark in marks.items() for one in (mark if isinstance(mark, list) else [mark])
    }
    names = [whose.get((type(value), value)) for value in map(_hashable, fixed)]
    if missing := marks.keys() - set(names):
        raise TypeError(f"{build.__qualname__}: {', '.join(sorted(missing))} is not found back in the query.")
    sequences = {at for at, name in enumerate(names) if name and isinstance(marks[name], list)}
    made = _Made(queryset, compiler, names, tuple(fixed), _with_arrays(sql, sequences))
    compiler.as_sql, compiler.connection = made.as_sql, _Preparing(compiler.connection)
    queryset.query.get_compiler = lambda *_args, **_kwargs: compiler  # type: ignore[method-assign]
    return made


def _hashable(value: Any) -> Any:
    return value if value.__hash__ else None


def _with_arrays(sql: str, places: Iterable[int]) -> str:
    """The same SQL, that takes any number of values at these places: `IN (%s)` becomes `= ANY(%s)`."""
    parts = sql.split("%s")
    for place in places:
        before = parts[place]
        if not before.endswith(" IN (") or not parts[place + 1].startswith(")"):
            raise TypeError("A sequence can only be filled in as `…__in`.")
        parts[place] = before.removesuffix("IN (") + "= ANY("
    return "%s".join(parts)


class _Attached(QuerySet[Any, Any]):
    """Rows that are there already. It can be read; a query that goes on from here would say too much, so it fails."""

    def _chain(self) -> "_Attached":
        raise TypeError("These rows were attached: they can be read, not searched.")


def attach(parents: Iterable[Model], name: str, children: Sequence[Child], key: str) -> None:
    """Give each parent its children: `parent.<name>.all()` asks nothing any more, and nothing but `all()` works.

    key: the attribute of a child that holds its parent's primary key.
    """
    of: dict[Any, list[Child]] = {}
    for child in children:
        of.setdefault(getattr(child, key), []).append(child)
    for parent in parents:
        rows = _Attached(parent._meta.get_field(name).related_model)  # noqa: SLF001 - Django's own name for it
        rows._result_cache = of.get(parent.pk, [])  # noqa: SLF001 - as prefetch_related does
        parent.__dict__.setdefault("_prefetched_objects_cache", {})[name] = rows
