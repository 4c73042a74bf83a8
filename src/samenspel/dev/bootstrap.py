"""Make the environment in .venv with the pinned packages. Runs on the machine's own Python, standard library only.

    python3 src/samenspel/dev/bootstrap.py demo        (or: base, dev)

Does nothing when the wanted set is already there. Every obstacle ends in one sentence with the mend.
"""

import fcntl
import hashlib
import json
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
STAMP = VENV / "installed.json"
LOG = VENV / "install.log"
# Each set contains the sets before it.
SETS = ("base", "demo", "dev")


class Obstacle(Exception):
    """Something the person at the keyboard can mend; its text is the one sentence they get."""


def main(wanted):
    """Install the set `wanted`, unless it is there. Returns the exit code."""
    try:
        check_machine()
        # One at a time. The lock is on a folder, because .venv itself may be cleared meanwhile.
        lock = os.open(ROOT / "requirements", os.O_RDONLY)
        try:
            fcntl.flock(lock, fcntl.LOCK_EX)
            install(wanted)
        finally:
            os.close(lock)
    except Obstacle as obstacle:
        print("Stopped: " + str(obstacle), file=sys.stderr)
        return 1
    except OSError as error:
        mend = "give yourself the right to write there"
        print("Stopped: cannot write %s (%s); %s." % (VENV, error.strerror, mend), file=sys.stderr)
        return 1
    return 0


def check_machine():
    """Refuse a Python that is too old or cannot make environments."""
    if sys.version_info < (3, 11):
        found = "%d.%d" % sys.version_info[:2]
        raise Obstacle(
            "Samenspel needs Python 3.11 or newer and this is %s; "
            "install it, or name it: make PYTHON=/path/to/python3." % found
        )
    try:
        import ensurepip  # noqa: F401
        import venv  # noqa: F401
    except ImportError:
        raise Obstacle(
            "this Python cannot make environments; install its venv module (Debian, Ubuntu: apt install python3-venv)."
        ) from None


def install(wanted):
    """Bring the environment up to the pinned set `wanted`."""
    needed = {name: fingerprint(name) for name in SETS[: SETS.index(wanted) + 1]}
    there = installed()
    if all(there.get(name) == mark for name, mark in needed.items()):
        return
    print("Installing the pinned packages in .venv (first time: about half a minute) ...", flush=True)
    if not there:
        run([sys.executable, "-m", "venv", "--clear", str(VENV)], "the environment could not be made")
    STAMP.unlink(missing_ok=True)
    run([str(PYTHON), "-m", "pip", "install", "--quiet", *pip_certificates(), *pinned("uv")])
    uv = [str(PYTHON), "-m", "uv", "pip", "install", "--quiet", "--system-certs", "--python", str(PYTHON)]
    run([*uv, *pinned(wanted)])
    write_source_path()
    STAMP.write_text(json.dumps({**there, **needed}), encoding="utf-8")


def installed():
    """Return the fingerprints of what the environment holds; empty when it is absent or its Python is gone."""
    try:
        there = json.loads(STAMP.read_text(encoding="utf-8"))
        subprocess.run([str(PYTHON), "-c", "import sys"], check=True, capture_output=True)
    except (OSError, ValueError, subprocess.CalledProcessError):
        return {}
    return there


def fingerprint(name):
    """Return a mark that changes with the pinned file and with the Python that would use it."""
    text = (ROOT / "requirements" / (name + ".txt")).read_bytes()
    return hashlib.sha256(text + sys.version.encode()).hexdigest()


def pinned(name):
    """Return the arguments that install a pinned file and nothing else."""
    return ["--require-hashes", "-r", str(ROOT / "requirements" / (name + ".txt"))]


def pip_certificates():
    """Let pip trust what the rest of the machine trusts."""
    bundle = os.environ.get("SSL_CERT_FILE")
    return ["--cert", bundle] if bundle and "PIP_CERT" not in os.environ else []


def write_source_path():
    """Put src/ on the path of the environment, so that `import samenspel` works from everywhere."""
    site = next(VENV.glob("lib/python3*/site-packages"))
    (site / "samenspel.pth").write_text(os.path.relpath(ROOT / "src", site) + "\n", encoding="utf-8")


def run(command, problem="the packages could not be fetched; see whether this machine reaches its package registry"):
    """Run one step quietly; its words go to the log. Raises Obstacle when it fails."""
    # Few downloads at once: slow lines and small proxies drop the rest, and waiting for a retry costs more.
    environment = {"UV_CONCURRENT_DOWNLOADS": "6", **os.environ}
    done = subprocess.run(
        command, cwd=ROOT, env=environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
    )
    if done.returncode:
        VENV.mkdir(exist_ok=True)
        LOG.write_text(done.stdout, encoding="utf-8")
        raise Obstacle(problem + ", then try again (details: .venv/install.log).")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1] if sys.argv[1:] else "demo"))
