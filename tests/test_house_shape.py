"""The house rules for the shape of a room: relations, addresses, views, actions, and who needs no sign-in."""

import ast
import re
import uuid
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
from django.apps import apps
from django.conf import settings
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

from samenspel.access.permissions import Act
from tests.source import PACKAGE, files, floor_of, functions, name, report, tree

# Pages for who is not signed in. Whoever adds one here has thought about what a stranger may see.
OPEN_TO_STRANGERS = {
    "account_confirm_login_code",
    "account_inactive",
    "account_login",
    "account_logout",
    "account_request_login_code",
    "account_signup",
    "demo:mail",
    "demo:people",
    "demo:sign_in",
    "healthz",
    "pages:home",
    "people:signed_out",
    "people:use_link",
    "requests:ask_for_help",
    "requests:asked",
    "set_language",
}
# Acts that are part of another act: they change something inside its transaction and its trail.
PARTS = {"circles.actions.close.close_circle"}
# What an act says about itself, and the acts that need less of it: stopping twice is stopping once, so is setting a
# state or answering an invitation, and a command of whoever runs Samenspel is nobody's act on a screen.
SAYS = {"by", "now", "once"}
SAYS_LESS = {
    "stop_acting_for": {"by", "now"},
    "set_task_state": {"by", "now"},
    "answer_invitation": {"by", "now"},
    "begin_organisation": {"now"},
}


def ours(model: type) -> bool:
    return model.__module__.startswith("samenspel.")


def room_of(model: type) -> str:
    return model.__module__.split(".")[1]


def points_up(room: str, other: str) -> bool:
    """Whether a relation from one room to another goes up, or to a room beside it."""
    return room != other and floor_of(other) <= floor_of(room)


def test_no_relation_points_upward() -> None:
    offences = []
    for model in filter(ours, apps.get_models(include_auto_created=True)):
        for field in model._meta.get_fields():
            other = field.related_model if field.concrete and field.is_relation else None
            if isinstance(other, type) and ours(other) and points_up(room_of(model), room_of(other)):
                offences.append(f"{model._meta.label}.{field.name} -> {other._meta.label}")
    assert not report(offences)


def test_the_trail_and_the_outbox_hold_ids_and_no_relations() -> None:
    kept_apart = [model for model in filter(ours, apps.get_models()) if room_of(model) in {"audit", "notify"}]
    assert kept_apart
    assert not report(f"{m._meta.label}.{f.name}" for m in kept_apart for f in m._meta.get_fields() if f.is_relation)


def patterns(resolver: URLResolver | None = None, space: str = "") -> Iterator[tuple[str, URLPattern]]:
    """Every address with its full name."""
    for entry in (resolver or get_resolver()).url_patterns:
        if isinstance(entry, URLResolver):
            yield from patterns(entry, entry.namespace or space)
        else:
            yield f"{space}:{entry.name}" if space else str(entry.name), entry


def our_views() -> list[tuple[str, URLPattern]]:
    """The addresses that are answered by a view of a context."""
    return [
        (full, pattern)
        for full, pattern in patterns()
        if re.match(r"samenspel\.\w+\.views\.", pattern.callback.__module__) and not full.startswith("account_")
    ]


def view_modules() -> set[str]:
    """The modules behind those addresses: samenspel.requests.views.take_request and so on."""
    return {pattern.callback.__module__ for _full, pattern in our_views()}


def test_an_address_has_the_name_of_its_view() -> None:
    assert not report(f"{full}: {p.callback.__name__}" for full, p in our_views() if p.name != p.callback.__name__)


def test_a_view_file_has_the_name_of_its_view() -> None:
    answering = [pattern.callback for _full, pattern in patterns()]
    stems = {module: module.rsplit(".", 1)[1] for module in view_modules()}
    assert not report(m for m, stem in stems.items() if getattr(import_module(m), stem, None) not in answering)


def test_every_view_has_a_test_file_of_its_name() -> None:
    wanted = {
        PACKAGE / module.split(".")[1] / "tests" / f"test_{module.rsplit('.', 1)[1]}.py" for module in view_modules()
    }
    assert not report(name(path) for path in wanted if not path.is_file())


def test_every_page_needs_a_sign_in_unless_it_is_on_the_list() -> None:
    assert not report(open_now() - OPEN_TO_STRANGERS)


def test_the_list_of_open_pages_names_no_other_pages() -> None:
    assert not report(OPEN_TO_STRANGERS - open_now())


def open_now() -> set[str]:
    """The addresses that answer without a sign-in."""
    return {full for full, pattern in patterns() if not getattr(pattern.callback, "login_required", True)}


EXAMPLES = {"uuid": uuid.UUID(int=7), "str": "x", "int": 7, "slug": "x"}


def address(pattern: URLPattern, prefix: str = "") -> str:
    """An address that fits the pattern, with made-up ids."""
    route = str(pattern.pattern)
    for argument, converter in pattern.pattern.converters.items():
        kind = next(
            (k for k in EXAMPLES if type(converter).__name__.lower().startswith({"str": "string"}.get(k, k))), "str"
        )
        for written in (f"<{kind}:{argument}>", f"<{argument}>"):
            route = route.replace(written, str(EXAMPLES[kind]))
    return f"/{prefix}{route}"


CLOSED = sorted((full, address(p)) for full, p in patterns() if full not in OPEN_TO_STRANGERS)


@pytest.mark.django_db
@pytest.mark.parametrize(("full", "path"), CLOSED, ids=[full for full, _path in CLOSED])
def test_a_stranger_is_sent_to_the_door(full: str, path: str) -> None:
    answer = Client().get(path)
    assert answer.status_code == 302, full
    assert answer["Location"].startswith("/inloggen/")


@pytest.mark.django_db
@pytest.mark.parametrize(("full", "path"), CLOSED, ids=[full for full, _path in CLOSED])
def test_a_stranger_can_send_nothing(full: str, path: str) -> None:
    assert Client().post(path, {"words": "hallo"}).status_code == 403, full


def action_files() -> list[Path]:
    found = [p for p in files(".py", under=PACKAGE, tests=False) if p.stem == "actions" or p.parent.name == "actions"]
    # The trail itself and the outbox are what actions are made of.
    return [p for p in found if p.relative_to(PACKAGE).parts[0] not in {"audit", "notify"}]


def records(function: ast.AST) -> bool:
    """Whether a function opens a transaction with its row in the trail."""
    return any(isinstance(node, ast.Call) and getattr(node.func, "id", "") == "recorded" for node in ast.walk(function))


def unlike_an_act(function: ast.FunctionDef | ast.AsyncFunctionDef) -> list[str]:
    """What an act lacks: keyword arguments only, who does it, when, and the key of the form."""
    arguments = function.args
    keywords = {argument.arg for argument in arguments.kwonlyargs}
    found = ["takes positional arguments"] if arguments.args or arguments.posonlyargs or arguments.vararg else []
    return found + [f"lacks {word}" for word in sorted(SAYS_LESS.get(function.name, SAYS) - keywords)]


def test_every_act_names_who_does_it_and_when() -> None:
    offences = []
    for path in action_files():
        for function in functions(tree(path)):
            if records(function):
                offences += [f"{name(path)}: {function.name} {lack}" for lack in unlike_an_act(function)]
    assert not report(offences)


def test_every_act_writes_its_row_in_the_trail() -> None:
    acts = {act.value for act in Act}
    offences = []
    for path in action_files():
        module = ".".join(path.relative_to(PACKAGE).with_suffix("").parts)
        for function in functions(tree(path)):
            full = f"{module}.{function.name}"
            if function.name in acts and full not in PARTS and not records(function):
                offences.append(full)
    assert not report(offences)


def test_the_rules_find_the_acts() -> None:
    written = {function.name for path in action_files() for function in functions(tree(path)) if records(function)}
    assert {
        "take_request",
        "answer_proposal",
        "set_consent",
        "log_contact",
        "confirm_agreement",
        "close_circle",
    } <= written


def test_a_rule_notices_what_breaks_it() -> None:
    wrong = ast.parse("def take(request, *, now):\n    with recorded(act=1):\n        pass").body[0]
    right = ast.parse("def take(*, request_id, by, now, once=None):\n    with recorded(act=1):\n        pass").body[0]
    assert unlike_an_act(wrong) == ["takes positional arguments", "lacks by", "lacks once"]
    assert records(right)
    assert not unlike_an_act(right)
    assert points_up("requests", "circles")
    assert points_up("rhythm", "agreements")
    assert not points_up("circles", "requests")
    assert any(module.endswith(".views.edit_profile") for module in view_modules())


def test_the_door_is_in_the_wall() -> None:
    assert "samenspel.web.middleware.LoginRequired" in settings.MIDDLEWARE
