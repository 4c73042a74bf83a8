"""The health check for balancers and monitoring."""

import logging

from django.contrib.auth.decorators import login_not_required
from django.db import Error, connection, transaction
from django.http import HttpRequest, HttpResponse
from psycopg_pool import PoolTimeout

log = logging.getLogger(__name__)


@login_not_required
@transaction.non_atomic_requests
def healthz(request: HttpRequest) -> HttpResponse:
    """Answer 200 "ok" when the database answers, 503 otherwise. Opens no session and shows no details."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except (Error, PoolTimeout) as error:
        log.warning("health check: the database does not answer (%s)", type(error).__name__)
        return HttpResponse("database does not answer", status=503, content_type="text/plain")
    return HttpResponse("ok", content_type="text/plain")
