"""The demo: one process in the foreground that keeps a database, a server and a worker running until it is stopped."""

import argparse
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from http import HTTPStatus
from pathlib import Path
from types import FrameType

from samenspel.dev.children import Child
from samenspel.dev.folder import DemoFolder
from samenspel.dev.mark import mark
from samenspel.dev.messages import compile_all
from samenspel.dev.obstacle import Obstacle
from samenspel.dev.postgres import Postgres
from samenspel.dev.step import step

SOURCE = Path(__file__).resolve().parents[1]
SETTINGS = "samenspel.config.settings.demo"
HERE = ("127.0.0.1", "localhost", "::1")
EVERYWHERE = ("0.0.0.0", "::")  # noqa: S104 - only when somebody asks for it with HOST=


class StopAsked(BaseException):
    """Somebody pressed Ctrl-C or sent a signal. No Exception: nothing on the way may swallow it."""


def main(arguments: list[str]) -> int:
    """Run the demo until it is stopped. Returns the exit code."""
    for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(name, _stop_asked)
    try:
        options = _options(arguments)
        check_port(options.host, options.port)
        folder = DemoFolder(options.data)
        with folder.claim():
            Demo(folder, options.host, options.port).run()
    except Obstacle as obstacle:
        print(f"Stopped: {obstacle}", file=sys.stderr)
        return 1
    except StopAsked:
        print("Stopped. What was done is kept; `make demo` goes on from there.", flush=True)
    return 0


def check_port(host: str, port: int) -> None:
    """Refuse an address that cannot be had. Raises Obstacle."""
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)[0]
        with socket.socket(family, kind, protocol) as probe:
            probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            probe.bind(address)
    except OSError as error:
        reason = "is taken" if error.strerror == "Address already in use" else f"cannot be had ({error.strerror})"
        raise Obstacle(f"port {port} on {host} {reason}; choose another: make demo PORT={_other(port)}.") from None


class Demo:
    """Everything that runs, in the order in which it starts."""

    def __init__(self, folder: DemoFolder, host: str, port: int) -> None:
        self.folder = folder
        shown = f"[{host}]" if ":" in host else host
        self.address = f"http://{'127.0.0.1' if host in EVERYWHERE else shown}:{port}/"
        self.environment = {
            "DJANGO_SETTINGS_MODULE": SETTINGS,
            "SAMENSPEL_DATA": str(folder.root),
            "SAMENSPEL_BASE_URL": self.address.rstrip("/"),
            "SAMENSPEL_HOSTS": "localhost,127.0.0.1,[::1]" if host in HERE else "*",
        }
        self.database = Postgres(folder.database, durable=True)
        self.server = self._child("server", server_command(host, port))
        self.worker = self._child("worker", ["-m", "django", "procrastinate", "worker"])

    def run(self) -> None:
        """Start everything, say where it is, and keep it running. Ends by StopAsked or Obstacle."""
        began = time.monotonic()
        try:
            self.start_all()
            self.say_welcome(time.monotonic() - began)
            while True:
                time.sleep(0.5)
                self.mend()
        finally:
            # A second Ctrl-C must not break off the orderly stop.
            for name in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
                signal.signal(name, signal.SIG_IGN)
            self.stop_all()

    def start_all(self) -> None:
        """Start the database, bring it up to date, then start the server and the worker."""
        with step("Starting the database"):
            self.database.start()
            new = self.database.create_database("samenspel")
        compile_all()
        now = mark(SOURCE, self.environment)
        if new or not self.folder.ready.exists() or self.folder.ready.read_text(encoding="ascii") != now:
            self.prepare()
            self.folder.ready.write_text(now, encoding="ascii")
        with step("Starting the server"):
            self.server.start()
            self.wait_until_healthy()
        # Only now: while both load, they would wait for each other, and it is the server that somebody waits for.
        self.worker.start()

    def prepare(self) -> None:
        """Tables, files and invented people."""
        print("Making everything ready ...", flush=True)
        began = time.monotonic()
        preparing = self._child("preparation", ["-m", "samenspel.dev.prepare"])
        # Thousands of small commits need not each wait for the disk: what a power cut takes can be made again.
        environment = preparing.full_environment() | {"PGOPTIONS": "-c synchronous_commit=off"}
        with preparing.log.open("wb") as log:
            done = subprocess.run(preparing.command, env=environment, stderr=log, stdin=subprocess.DEVNULL)
        if done.returncode:
            reset = "" if self.folder.root.name == ".demo" else f" DATA={self.folder.root}"
            raise Obstacle(
                f"the demo could not be made ready; see {preparing.log} for why, or start over: make demo-reset{reset}."
            )
        print(f"  ready in {time.monotonic() - began:.1f} s", flush=True)

    def wait_until_healthy(self, seconds: float = 60) -> None:
        """Wait until the health check answers. Raises Obstacle."""
        end = time.monotonic() + seconds
        while time.monotonic() < end and not self.server.is_dead():
            try:
                urllib.request.build_opener(urllib.request.ProxyHandler({})).open(self.address + "healthz", timeout=5)
                return
            except urllib.error.HTTPError as error:
                if error.code != HTTPStatus.SERVICE_UNAVAILABLE:
                    break
            except OSError:
                pass
            time.sleep(0.05)
        raise Obstacle(f"the server does not answer; see {self.server.log} for why, mend that and start again.")

    def say_welcome(self, seconds: float) -> None:
        """Say where it is and who one can be."""
        print(f"\nSamenspel is ready ({seconds:.0f} s): {self.address}")
        if self.folder.people.exists():
            print(self.folder.people.read_text(encoding="utf-8").rstrip())
        print(f"What happens is written in {self.folder.root}/*.log. Stop with Ctrl-C.\n", flush=True)

    def mend(self) -> None:
        """Start again what fell over."""
        if self.database.is_dead():
            print("The database stopped by itself and is started again.", flush=True)
            self.database.restart()
        for child in (self.server, self.worker):
            if child.is_dead():
                print(f"The {child.name} stopped by itself and is started again.", flush=True)
                child.start()

    def stop_all(self) -> None:
        """Stop in order: what uses the database goes first."""
        for child in (self.server, self.worker):
            child.ask_to_stop()
        for child in (self.server, self.worker):
            child.wait(patience=10)
        self.database.stop()

    def _child(self, name: str, arguments: list[str]) -> Child:
        return Child(name, [sys.executable, *arguments], self.environment, self.folder.log(name))


def server_command(host: str, port: int) -> list[str]:
    """Return how granian is started: two processes of two threads, so that a slow page never holds up the rest."""
    flags = ["--interface", "wsgi", "--host", host, "--port", str(port), "--workers", "2", "--blocking-threads", "2"]
    flags += ["--respawn-failed-workers", "--workers-kill-timeout", "5", "--log-level", "warning"]
    return ["-m", "granian", *flags, "samenspel.dev.serve:application"]


def _options(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make demo", description=__doc__)
    parser.add_argument("--port", required=True)
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--host", required=True)
    options = parser.parse_args(arguments)
    if not options.port.isascii() or not options.port.isdigit() or not 0 < int(options.port) < 65536:
        raise Obstacle(f"{options.port!r} is no port; choose a number from 1 to 65535: make demo PORT=8123.")
    options.port = int(options.port)
    return options


def _other(port: int) -> int:
    return port + 1 if 1024 <= port < 65535 else 8123


def _stop_asked(number: int, frame: FrameType | None) -> None:
    raise StopAsked


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
