import psycopg
import pytest
from django.db import connection


@pytest.mark.django_db
def test_answers_when_the_database_answers(client, django_assert_num_queries):
    with django_assert_num_queries(1):
        answer = client.get("/healthz")
    assert (answer.status_code, answer.content) == (200, b"ok")
    assert not answer.cookies, "a balancer must not open sessions"


@pytest.mark.django_db(transaction=True)
def test_says_so_when_the_database_does_not_answer(client):
    parameters = connection.get_connection_params()
    place = {"host": parameters["host"], "user": parameters["user"], "dbname": "postgres"}
    name = connection.settings_dict["NAME"]
    connection.close()
    with psycopg.connect(**place, autocommit=True) as other:
        other.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS false')
        try:
            answer = client.get("/healthz")
        finally:
            other.execute(f'ALTER DATABASE "{name}" ALLOW_CONNECTIONS true')
    assert answer.status_code == 503
    assert name.encode() not in answer.content, "no details for strangers"
