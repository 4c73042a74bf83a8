"""Programs of the machine that a check or a test may need and that Debian's packages bring."""

import os
import shutil
import subprocess


def install(package: str) -> str:
    """Install one of Debian's packages. Returns why it could not be done, or nothing."""
    if os.geteuid() != 0 or not shutil.which("apt-get"):
        return "this user may not install it"
    print(f"installing Debian's {package} (once) ... ", end="", flush=True)
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "-y", "--no-install-recommends", package]):
        full = ["apt-get", "-qq", "-o", "DPkg::Lock::Timeout=120", *command]
        done = subprocess.run(full, env=environment, capture_output=True, text=True)
        if done.returncode:
            return (done.stderr.strip().splitlines() or ["apt-get gave no reason"])[-1]
    return ""
