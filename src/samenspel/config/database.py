"""The one shape of the database setting, from a PostgreSQL URL."""

from typing import Any
from urllib.parse import parse_qsl, unquote, urlsplit

# Threads per process (2) plus one for a health check. A request waits this long (s) for a connection, then fails.
POOL = {"min_size": 1, "max_size": 4, "timeout": 5}
# After so many times the server keeps the plan of a query, the same for all values: otherwise it weighs a plan for each
# anew, which takes longer than the query. Only the queries of samenspel.web.prepared can be kept.
KEPT = {"prepare_threshold": 2, "options": "-c plan_cache_mode=force_generic_plan"}


def database(url: str, *, pool: bool) -> dict[str, Any]:
    """Return Django's setting for `url`: postgresql://user:password@host:port/name?option=value.

    Options of the query go to libpq and win from ours; `host=/folder` there names a socket folder. With `pool` the
    process keeps its connections in a pool of its own. Raises ValueError when the URL is not one of PostgreSQL.
    """
    parts = urlsplit(url)
    name = unquote(parts.path.lstrip("/"))
    if parts.scheme not in ("postgres", "postgresql") or not name:
        raise ValueError("DATABASE_URL must look like postgresql://user:password@host:5432/name.")
    options: dict[str, Any] = KEPT | dict(parse_qsl(parts.query))
    host = options.pop("host", None) or unquote(parts.hostname or "")
    if pool:
        options["pool"] = POOL
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": host,
        "PORT": str(parts.port or ""),
        # A connection that broke meanwhile is replaced, instead of failing the request that gets it.
        "CONN_HEALTH_CHECKS": True,
        "ATOMIC_REQUESTS": True,
        "OPTIONS": options,
    }
