"""`make demo` as a person meets it: started, used, stopped, started again."""

import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request
from pathlib import Path

import psutil
import pytest

from samenspel.dev.mark import mark
from tests.dev.visitor import Visitor
from tests.fixtures.mail import free_port

ROOT = Path(__file__).resolve().parents[2]


class Running:
    """A demo in a process of its own."""

    def __init__(self, data: Path, *, through_make: bool = False, port: int = 0) -> None:
        self.data = data
        self.port = port or free_port()
        environment = {
            name: value for name, value in os.environ.items() if name not in ("DATABASE_URL", "DJANGO_SETTINGS_MODULE")
        }
        command = [sys.executable, "-m", "samenspel.dev.demo", "--host", "127.0.0.1"]
        command += ["--port", str(self.port), "--data", str(data)]
        if through_make:
            # The same Python, so that make finds the environment as it should be.
            python = Path(sys.executable).resolve()
            command = ["make", "demo", f"PORT={self.port}", f"DATA={data}", f"PYTHON={python}"]
        self.process = subprocess.Popen(command, env=environment, cwd=ROOT, stdout=subprocess.PIPE, text=True)

    def wait_until_ready(self, seconds: float = 300) -> "Running":
        end = time.monotonic() + seconds
        while self.health() != 200:
            assert self.process.poll() is None, self.process.stdout.read()
            assert time.monotonic() < end, "not ready in time"
            time.sleep(0.1)
        return self

    def health(self) -> int:
        try:
            return urllib.request.urlopen(f"http://127.0.0.1:{self.port}/healthz", timeout=10).status
        except urllib.error.HTTPError as error:
            return error.code
        except OSError:
            return 0

    def family(self, name: str) -> list[psutil.Process]:
        children = psutil.Process(self.process.pid).children(recursive=True)
        return [child for child in children if name in words_of(child)]

    def visitor(self) -> Visitor:
        return Visitor(f"http://127.0.0.1:{self.port}")

    def kill_everything(self) -> None:
        """As at a power cut: nobody gets the time to finish anything."""
        everyone = [self.process, *psutil.Process(self.process.pid).children(recursive=True)]
        for each in everyone:
            each.kill()
        self.process.wait(20)
        assert not psutil.wait_procs(everyone[1:], timeout=20)[1]

    def stop(self, how: signal.Signals = signal.SIGINT) -> str:
        everyone = psutil.Process(self.process.pid).children(recursive=True)
        self.process.send_signal(how)
        said, _ = self.process.communicate(timeout=40)
        _, alive = psutil.wait_procs(everyone, timeout=20)
        assert not alive, f"left behind: {alive}"
        return said


def words_of(process: psutil.Process) -> str:
    try:
        return " ".join(process.cmdline())
    except (psutil.ZombieProcess, psutil.NoSuchProcess):
        return ""


# One process runs these tests, on one folder: making the invented region is the slow part.
pytestmark = pytest.mark.xdist_group("demo")


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    return tmp_path_factory.mktemp("kept") / "demo"


@pytest.fixture
def demo(data):
    started = []

    def start(**how) -> Running:
        started.append(Running(data, **how))
        return started[-1]

    yield start
    for each in started:
        if each.process.poll() is None:
            each.stop(signal.SIGTERM)


def test_starts_says_where_it_is_mends_itself_and_goes_on_where_it_was(demo):
    first = demo().wait_until_ready()
    for name in ("postgres", "granian", "procrastinate"):
        wait_for(lambda name=name: first.family(name))
        killed, *helpers = first.family(name)
        killed.kill()
        wait_for(lambda name=name, killed=killed: (first.family(name) or [killed])[0].pid != killed.pid)
        wait_for(lambda: first.health() == 200)
        assert not psutil.wait_procs(helpers, timeout=10)[1], "what a killed process had started is gone too"
    names = list(first.visitor().people())
    first.visitor().become("Amina Haddad").change_phone("06 12 34 56 01")
    said = first.stop()
    assert len(names) == 17
    assert all(name in said for name in names)
    assert f"http://127.0.0.1:{first.port}/" in said
    assert "stopped by itself and is started again" in said
    assert "Stopped. What was done is kept" in said
    assert first.process.returncode == 0

    second = demo(port=first.port).wait_until_ready()
    assert second.visitor().become("Amina Haddad").phone() == "06 12 34 56 01"
    said = second.stop(signal.SIGTERM)
    assert "Starting the database" in said
    assert "Making everything ready" not in said, "the second start leaves out what is done"
    assert all(name in said for name in names)


def test_nothing_outlives_a_killed_demo_and_the_next_one_has_what_was_done(demo):
    first = demo().wait_until_ready()
    first.visitor().become("Henk Bosman").change_phone("06 12 34 56 02")
    first.stop(signal.SIGKILL)
    second = demo().wait_until_ready()
    assert second.visitor().become("Henk Bosman").phone() == "06 12 34 56 02"
    second.visitor().become("Henk Bosman").change_phone("06 12 34 56 03")
    second.kill_everything()
    assert demo().wait_until_ready().visitor().become("Henk Bosman").phone() == "06 12 34 56 03"


def test_it_is_made_ready_again_when_something_changed(tmp_path):
    source, packages = tmp_path / "source", tmp_path / "installed.json"
    (source / "locale").mkdir(parents=True)
    (source / "models.py").write_text("one")
    packages.write_text("{}")
    before = mark(source, {"PORT": "1"}, packages)
    assert mark(source, {"PORT": "1"}, packages) == before
    marks = {before, mark(source, {"PORT": "2"}, packages)}
    for path in (source / "models.py", source / "locale" / "new.po", packages):
        path.write_text("another")
        marks.add(mark(source, {"PORT": "1"}, packages))
    assert len(marks) == 5


def test_a_signal_to_make_stops_the_demo(demo):
    running = demo(through_make=True).wait_until_ready()
    assert "Stopped. What was done is kept" in running.stop(signal.SIGTERM)


def test_a_second_demo_on_the_same_folder_is_refused(demo):
    demo().wait_until_ready()
    other = demo()
    other.process.wait(20)
    assert other.process.returncode == 1


def wait_for(condition, seconds: float = 30) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.2)
