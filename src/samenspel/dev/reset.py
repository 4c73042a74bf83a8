"""Throw the demo's data away, so that the next `make demo` starts over."""

import argparse
import sys
from pathlib import Path

from samenspel.dev.folder import DemoFolder
from samenspel.dev.obstacle import Obstacle


def main(arguments: list[str]) -> int:
    """Remove the folder named by --data. Returns the exit code."""
    parser = argparse.ArgumentParser(prog="make demo-reset", description=__doc__)
    parser.add_argument("--data", type=Path, required=True)
    folder = DemoFolder(parser.parse_args(arguments).data)
    try:
        there = folder.root.exists()
        folder.remove()
    except Obstacle as obstacle:
        print(f"Stopped: {obstacle}", file=sys.stderr)
        return 1
    print(f"{folder.root} is removed." if there else f"There is no {folder.root}: nothing to remove.")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
