"""That the benchmark runs, and measures what it says. How fast it is, no test can know."""

import json
import shutil
import subprocess

import psutil
import pytest

from benchmarks import load, pages
from benchmarks.region import SQL
from benchmarks.report import commit


def test_it_measures_every_page_and_leaves_nothing_running(tmp_path, capsys) -> None:
    before = {child.pid for child in psutil.Process().children(recursive=True)}
    out = tmp_path / "pages.json"

    assert pages.main(["--sizes", "30", "--seconds", "0.3", "--out", str(out)]) == 0

    written = json.loads(out.read_text(encoding="utf-8"))
    assert written["machine"]["commit"] == commit()
    measured = written["measured"]
    assert {(m["page"], m["app"]) for m in measured} == {
        (page, app)
        for page in (
            "circle, family", "circle, professional",
            "today, family", "today, volunteer", "today, coordinator", "today, professional",
        )
        for app in ("samenspel", "raw")
    }  # fmt: skip
    assert all(m["pages_a_second"] > 0 and 0 < m["p50"] <= m["p95"] for m in measured)
    sizes = {(m["page"], m["app"]): m["body_bytes"] for m in measured}
    for page, app in sizes:
        assert 0.75 < sizes[page, app] / sizes[page, "raw"] < 1.33, f"{page}: the two no longer say the same"
    assert "| circle, family | 30 |" in capsys.readouterr().out
    assert out.with_suffix(".md").is_file()
    assert {child.pid for child in psutil.Process().children(recursive=True)} <= before


def test_it_says_of_which_source_the_numbers_are(tmp_path, monkeypatch) -> None:
    git = ["git", "-c", "user.name=x", "-c", "user.email=x@voorbeeld.test", "-C", str(tmp_path)]
    assert commit(tmp_path) == "unknown"
    if shutil.which("git"):
        subprocess.run([*git, "init", "-q"], check=True)
        subprocess.run([*git, "commit", "-q", "--allow-empty", "-m", "x"], check=True)
        full = subprocess.run([*git, "rev-parse", "HEAD"], check=True, capture_output=True, text=True).stdout
        assert len(commit(tmp_path)) >= 7
        assert full.startswith(commit(tmp_path))
    monkeypatch.setenv("PATH", str(tmp_path))
    assert commit() == "unknown"


@pytest.mark.parametrize("sizes", ["0", "100,100", "many"])
def test_it_refuses_sizes_that_mean_nothing(sizes: str) -> None:
    with pytest.raises(SystemExit):
        pages.main(["--sizes", sizes])


def test_an_answer_that_is_no_page_is_an_error() -> None:
    with pytest.raises(load.WrongAnswer):
        load._content_length(b"HTTP/1.1 302 Found\r\nLocation: /inloggen/\r\nContent-Length: 0")


def test_the_region_is_invented() -> None:
    assert "@voorbeeld.test" in SQL.read_text(encoding="utf-8")
