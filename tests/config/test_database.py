import pytest

from samenspel.config.database import database


def test_a_url_becomes_a_setting():
    setting = database("postgresql://some%40one:p%3Aw@db.example.org:5433/samenspel?sslmode=require", pool=False)
    expected = {"USER": "some@one", "PASSWORD": "p:w", "HOST": "db.example.org", "PORT": "5433", "NAME": "samenspel"}
    assert expected.items() <= setting.items()
    assert setting["OPTIONS"]["sslmode"] == "require"
    assert setting["ATOMIC_REQUESTS"]


def test_a_socket_folder_is_the_host():
    setting = database("postgresql://postgres@/samenspel?host=/tmp/some%20folder", pool=True)
    assert (setting["HOST"], setting["PORT"]) == ("/tmp/some folder", "")
    assert setting["OPTIONS"]["pool"]["timeout"] < 30, "a request must not hang on a full pool"


@pytest.mark.parametrize("url", ["", "sqlite:///file", "postgresql://host/", "nonsense"])
def test_anything_else_is_refused_with_an_example(url):
    with pytest.raises(ValueError, match="postgresql://user:password@host:5432/name"):
        database(url, pool=False)
