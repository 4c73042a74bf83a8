"""The folder in which a demo keeps everything it has: database, mail, static files, secret."""

import fcntl
import os
import secrets
import shutil
from io import TextIOWrapper
from pathlib import Path

from samenspel.dev.obstacle import Obstacle
from samenspel.dev.postgres import socket_folder, socket_url

MARKER = "This folder belongs to a Samenspel demo. `make demo-reset` removes it with all that is in it.\n"


class DemoFolder:
    """Names what stands where in the demo's data folder. Creates only what is asked for."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        self.marker = self.root / "samenspel-demo.txt"
        self.database = self.root / "database"
        self.mail = self.root / "mail"
        self.static = self.root / "static"
        self.static_stamp = self.root / "static.stamp"
        self.people = self.root / "people.txt"
        self.ready = self.root / "ready.mark"

    def log(self, name: str) -> Path:
        """Return the file in which one part of the demo writes what happens."""
        return self.root / f"{name}.log"

    def is_ours(self) -> bool:
        """Say whether a demo made this folder."""
        return self.marker.is_file()

    def claim(self) -> TextIOWrapper:
        """Make the folder if need be and keep every other demo out while the result is open. Raises Obstacle."""
        if self.root.exists() and not self.root.is_dir():
            raise Obstacle(f"{self.root} is a file and no folder; choose another: make demo DATA=some/folder.")
        try:
            if self.root.is_dir() and not self.is_ours() and any(self.root.iterdir()):
                raise Obstacle(
                    f"{self.root} holds other things than a demo; choose an empty folder: make demo DATA=some/folder."
                )
            self.root.mkdir(parents=True, exist_ok=True)
            self.marker.write_text(MARKER, encoding="utf-8")
            self.mail.mkdir(exist_ok=True)
            return self._lock()
        except OSError as error:
            reason = f"{self.root} cannot be used ({error.strerror})"
            raise Obstacle(f"{reason}; choose another folder: make demo DATA=some/folder.") from None

    def remove(self) -> None:
        """Throw everything away, if it is ours and no demo is using it. Raises Obstacle."""
        if not self.root.exists():
            return
        if not self.is_ours():
            raise Obstacle(f"{self.root} was not made by a demo, so it is left alone; remove it yourself if you must.")
        with self._lock():
            try:
                # The marker goes last: what is half removed can be removed again.
                for path in self.root.iterdir():
                    if path != self.marker:
                        shutil.rmtree(path) if path.is_dir() else path.unlink()
                shutil.rmtree(self.root)
            except OSError as error:
                raise Obstacle(
                    f"{error.filename} cannot be removed ({error.strerror}); do it as the user who started the demo."
                ) from None

    def secret_key(self) -> str:
        """Return this demo's secret, made on first use; a passing one when there is no folder yet."""
        file = self.root / "secret"
        if file.is_file() and (kept := file.read_text(encoding="utf-8").strip()):
            return kept
        secret = secrets.token_urlsafe(48)
        if self.is_ours():
            file.touch(mode=0o600)
            file.write_text(secret, encoding="utf-8")
        return secret

    def database_url(self) -> str:
        """Return the address of the demo's database, whether it runs or not."""
        return socket_url(socket_folder(self.database), "samenspel")

    def _lock(self) -> TextIOWrapper:
        lock = (self.root / "lock").open("a+", encoding="ascii")
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            lock.seek(0)
            holder = lock.read().strip() or "unknown"
            lock.close()
            raise Obstacle(
                f"a demo is already running on {self.root} (process {holder}); "
                "stop it first, or choose another folder and port: make demo DATA=some/folder PORT=8001."
            ) from None
        lock.truncate(0)
        lock.write(str(os.getpid()))
        lock.flush()
        return lock
