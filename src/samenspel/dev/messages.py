"""The texts on screen in other languages: gather them from the source, compile them for use, check them."""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

import polib

from samenspel.dev import machine

PACKAGE = Path(__file__).resolve().parents[1]
LOCALE = PACKAGE / "locale"
# Dutch is the source. English is the second language and must be complete. The Arabic is complete too, but was not read
# by a native speaker yet; a text that it lacks is shown in Dutch, and is no reason to stop.
COMPLETE = ("en",)
UNDER_WAY = ("ar",)
HOLE = re.compile(r"%\(\w+\)[sd]|(?<!\{)\{\w*\}")

Key = tuple[str, str, str]


def compile_all() -> None:
    """Compile every catalogue that changed. Safe when several processes do it at once."""
    for source in LOCALE.glob("*/LC_MESSAGES/django.po"):
        target = source.with_suffix(".mo")
        if target.exists() and target.stat().st_mtime >= source.stat().st_mtime:
            continue
        passing = target.with_suffix(f".{os.getpid()}")
        polib.pofile(str(source)).save_as_mofile(str(passing))
        passing.replace(target)


def gather(package: Path) -> None:
    """Bring the catalogues of `package` into step with its source. Needs gettext; raises CalledProcessError."""
    (package / "locale").mkdir(exist_ok=True)
    languages = [part for language in COMPLETE + UNDER_WAY for part in ("-l", language)]
    flags = ["--no-obsolete", "--add-location", "file", "--ignore", "tests/*", "--ignore", "static/*", "-v", "0"]
    # Without settings Django gathers below the folder it stands in and keeps the catalogues in its locale/.
    environment = {name: value for name, value in os.environ.items() if name != "DJANGO_SETTINGS_MODULE"}
    command = [sys.executable, "-P", "-m", "django", "makemessages", *languages, *flags]
    subprocess.run(command, cwd=package, env=environment, check=True, capture_output=True, text=True)


def problems() -> str:
    """Return what is wrong with the catalogues, a line each, or nothing."""
    if not shutil.which("xgettext") and (reason := machine.install("gettext")):
        print(f"(gettext is not here and {reason}: not compared with the source) ", end="")
        fresh = None
    else:
        fresh = _gathered_elsewhere()
    found: list[str] = []
    for language in COMPLETE + UNDER_WAY:
        path = _catalogue(PACKAGE, language)
        if not path.exists():
            found.append(f"{language}: there is no catalogue; run `make messages` and translate.")
            continue
        kept = polib.pofile(str(path))
        if fresh is not None:
            found += compare(language, kept, fresh[language])
        found += inspect(language, kept, complete=language in COMPLETE)
    return "\n".join(found)


def compare(language: str, kept: polib.POFile, fresh: polib.POFile) -> list[str]:
    """Return how a catalogue is out of step with the texts in the source."""
    here, there = _keys(kept), _keys(fresh)
    found = []
    if missing := sorted(there - here):
        found.append(f"{language}: {len(missing)} texts are missing, such as {missing[0][1]!r}; run `make messages`.")
    if extra := sorted(here - there):
        found.append(f"{language}: {len(extra)} texts are gone, such as {extra[0][1]!r}; run `make messages`.")
    return found


def inspect(language: str, kept: polib.POFile, *, complete: bool) -> list[str]:
    """Return what is untranslated (where that matters), doubtful, or has lost a part that is filled in later."""
    found = []
    unsure = [entry for entry in kept if entry.fuzzy and not entry.obsolete]
    if complete:
        unsure += kept.untranslated_entries()
    if unsure:
        names = "; ".join(repr(entry.msgid) for entry in unsure[:5])
        found.append(f"{language}: {len(unsure)} texts are not translated or doubtful, such as {names}.")
    for entry in kept.translated_entries():
        texts = list(entry.msgstr_plural.values()) if entry.msgid_plural else [entry.msgstr]
        allowed = set(HOLE.findall(entry.msgid)) | set(HOLE.findall(entry.msgid_plural or ""))
        for text in texts:
            holes = set(HOLE.findall(text))
            # In a plural a form may leave the number out ("one day"); elsewhere nothing may be lost.
            if not holes <= allowed or (not entry.msgid_plural and holes != allowed):
                found.append(f"{language}: {entry.msgid!r} is filled in with other parts than {text!r}.")
    return found


def _gathered_elsewhere() -> dict[str, polib.POFile]:
    """Gather into a copy, so that looking changes nothing."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "samenspel"
        shutil.copytree(PACKAGE, copy, ignore=shutil.ignore_patterns("static", "__pycache__", "*.mo"))
        gather(copy)
        return {language: polib.pofile(str(_catalogue(copy, language))) for language in COMPLETE + UNDER_WAY}


def _catalogue(package: Path, language: str) -> Path:
    return package / "locale" / language / "LC_MESSAGES" / "django.po"


def _keys(catalogue: polib.POFile) -> set[Key]:
    return {(entry.msgctxt or "", entry.msgid, entry.msgid_plural or "") for entry in catalogue if not entry.obsolete}


def main(arguments: list[str]) -> int:
    """Do what is asked: gather or compile. Returns the exit code."""
    if arguments == ["gather"]:
        if not shutil.which("xgettext") and (reason := machine.install("gettext")):
            mend = "install it (Debian: apt install gettext)"
            print(f"Stopped: this needs gettext and {reason}; {mend}.", file=sys.stderr)
            return 1
        gather(PACKAGE)
    compile_all()
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
