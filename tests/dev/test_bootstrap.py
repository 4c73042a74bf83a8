"""The first step of both commands, on the machine's own Python."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from samenspel.dev import bootstrap

ROOT = Path(__file__).resolve().parents[2]


def test_a_python_that_is_too_old(monkeypatch, capsys):
    monkeypatch.setattr(bootstrap.sys, "version_info", (3, 9, 2))
    assert bootstrap.main("demo") == 1
    (line,) = capsys.readouterr().err.splitlines()
    assert line.startswith("Stopped: Samenspel needs Python 3.11 or newer and this is 3.9; install it, or name it:")


def test_a_python_without_venv(monkeypatch, capsys):
    monkeypatch.setitem(sys.modules, "ensurepip", None)
    assert bootstrap.main("demo") == 1
    assert "apt install python3-venv" in capsys.readouterr().err


@pytest.fixture
def checkout(tmp_path):
    """The files that the first step needs, somewhere else."""
    for name in ("requirements", "Makefile", "src/samenspel/dev/bootstrap.py"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        copy = shutil.copytree if (ROOT / name).is_dir() else shutil.copy
        copy(ROOT / name, tmp_path / name)
    return tmp_path


def make(checkout, *words, **environment):
    command = ["make", "--no-print-directory", "-C", str(checkout), *words]
    path = f"{Path(sys.executable).resolve().parent}:/usr/bin:/bin"
    environment = {"PATH": path, "HOME": str(checkout), **environment}
    return subprocess.run(command, env=environment, capture_output=True, text=True, timeout=120)


def test_no_network(checkout):
    # A proxy that is not there: as if the cable were out.
    nowhere = dict.fromkeys(("HTTPS_PROXY", "HTTP_PROXY", "https_proxy", "http_proxy"), "http://127.0.0.1:9")
    done = make(checkout, "demo", PIP_RETRIES="0", PIP_NO_INDEX="0", PIP_CONFIG_FILE="/dev/null", **nowhere)
    assert done.returncode
    assert "Stopped: the packages could not be fetched; see whether this machine reaches" in done.stderr
    assert "Traceback" not in done.stderr + done.stdout
    assert (checkout / ".venv" / "install.log").exists()


def test_no_python(checkout):
    done = make(checkout, "demo", "PYTHON=python-that-is-not-there")
    assert "Stopped: there is no python-that-is-not-there here; install Python 3.11 or newer." in done.stderr


def test_what_is_there_is_not_installed_again(capsys):
    assert bootstrap.main("dev") == 0
    assert capsys.readouterr().out == ""
