"""What stands in the way of a demo is said in one sentence with the mend, without a traceback."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import psycopg
import pytest

from samenspel.dev import demo, reset
from samenspel.dev.folder import DemoFolder
from samenspel.dev.obstacle import Obstacle
from samenspel.dev.postgres import Postgres, socket_folder

ROOT = Path(__file__).resolve().parents[2]


def start(data: Path, port: object = 8123) -> str:
    command = [sys.executable, "-m", "samenspel.dev.demo", "--host", "127.0.0.1"]
    command += ["--port", str(port), "--data", str(data)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith("Stopped: ")
    assert line.endswith(".")
    return line


def test_a_taken_port(tmp_path):
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        assert f"port {port} on 127.0.0.1 is taken; choose another: make demo PORT=" in start(tmp_path / "demo", port)
    assert not (tmp_path / "demo").exists(), "nothing is made before the port is there"


@pytest.mark.parametrize("port", ["", "0", "65536", "http", "-1", "٨٠٠٠"])
def test_no_port_at_all(port, tmp_path):
    with pytest.raises(Obstacle, match="is no port; choose a number"):
        demo._options(["--host", "127.0.0.1", f"--port={port}", "--data", str(tmp_path)])


def test_a_folder_with_other_things(tmp_path):
    (tmp_path / "thesis.txt").write_text("years of work")
    assert "holds other things than a demo; choose an empty folder" in start(tmp_path)
    assert (tmp_path / "thesis.txt").read_text() == "years of work"


def test_a_file_instead_of_a_folder(tmp_path):
    (tmp_path / "file").touch()
    assert "is a file and no folder; choose another" in start(tmp_path / "file")
    assert "cannot be used (Not a directory); choose another folder" in start(tmp_path / "file" / "below")


def test_a_damaged_database(tmp_path):
    folder = DemoFolder(tmp_path)
    folder.claim().close()
    folder.database.mkdir()
    (folder.database / "something").touch()
    assert f"is damaged; start over with: make demo-reset DATA={tmp_path}" in start(tmp_path)


def test_a_database_that_does_not_start(tmp_path):
    folder = DemoFolder(tmp_path)
    folder.claim().close()
    server = Postgres(folder.database, durable=False)
    server.start()
    server.stop()
    (folder.database / "global" / "pg_control").write_bytes(b"")
    assert "does not start; start over with: make demo-reset" in start(tmp_path)


def test_a_database_of_another_version(tmp_path):
    folder = DemoFolder(tmp_path)
    folder.claim().close()
    folder.database.mkdir()
    (folder.database / "PG_VERSION").write_text("9\n")
    assert "was made by PostgreSQL 9 and this is" in start(tmp_path)


def test_a_folder_that_another_demo_uses(tmp_path):
    with DemoFolder(tmp_path).claim():
        assert f"already running on {tmp_path} (process {os.getpid()}); stop it first" in start(tmp_path)
        assert reset.main(["--data", str(tmp_path)]) == 1
    assert tmp_path.exists()


def test_reset_removes_only_what_a_demo_made(tmp_path, capsys):
    ours, other = tmp_path / "ours", tmp_path / "other"
    DemoFolder(ours).claim().close()
    (ours / "database").mkdir()
    assert reset.main(["--data", str(ours)]) == 0
    assert not ours.exists()
    other.mkdir()
    (other / "thesis.txt").touch()
    assert reset.main(["--data", str(other)]) == 1
    assert "was not made by a demo, so it is left alone" in capsys.readouterr().err
    assert (other / "thesis.txt").exists()
    assert reset.main(["--data", str(tmp_path / "absent")]) == 0


def test_a_long_path_still_has_a_socket_that_fits(tmp_path):
    deep = tmp_path / ("a" * 60) / ("b" * 60)
    deep.mkdir(parents=True)
    assert len(str(socket_folder(deep / "database"))) < 90
    server = Postgres(deep / "database", durable=False)
    server.start()
    assert server.socket.stat().st_mode & 0o077 == 0, "only its owner may enter"
    server.stop()
    assert not server.socket.exists()


def test_a_folder_may_have_a_name_with_spaces_and_other_letters(tmp_path):
    folder = tmp_path / "mijn demo é & co"
    folder.mkdir()
    server = Postgres(folder / "database", durable=False)
    server.start()
    with psycopg.connect(server.url()) as connection:
        assert connection.execute("SELECT 1").fetchone() == (1,)
    server.stop()


def test_something_else_where_the_socket_belongs(tmp_path):
    folder = DemoFolder(tmp_path)
    folder.claim().close()
    socket_folder(folder.database).touch()
    assert "cannot be made" in start(tmp_path)
