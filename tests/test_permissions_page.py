"""docs/permissions.md says what the code decides, in words, about every role and every act."""

import pytest

from samenspel.access.permissions import Act
from samenspel.access.roles import GRANTS, Role
from samenspel.dev import permissions_page


def test_the_kept_page_is_in_step_with_the_roles() -> None:
    assert permissions_page.is_in_step(), "run `make permissions`"


def test_every_role_stands_on_the_page_once() -> None:
    named = [role for roles in permissions_page.GROUPS.values() for role in roles]
    assert sorted(named) == sorted(Role)


def test_every_act_has_words_of_its_own() -> None:
    assert set(permissions_page.WORDS) == set(Act)
    assert len(set(permissions_page.WORDS.values())) == len(Act)


@pytest.mark.parametrize("role", Role)
def test_the_page_gives_a_role_exactly_what_the_code_gives_it(role: Role) -> None:
    title = next(title for title, roles in permissions_page.GROUPS.items() if role in roles)
    column = 1 + list(permissions_page.GROUPS[title]).index(role)
    rows = _rows(title)
    assert {act for act, cells in rows.items() if cells[column].startswith("ja")} == GRANTS[role].acts
    assert {act for act, cells in rows.items() if "erna" in cells[column]} == GRANTS[role].afterwards


def test_a_page_that_is_not_in_step_is_noticed(tmp_path, monkeypatch, capsys) -> None:
    kept = tmp_path / "permissions.md"
    monkeypatch.setattr(permissions_page, "PAGE", kept)
    assert permissions_page.main(["--check"]) == 1
    assert permissions_page.main([]) == 0
    assert permissions_page.main(["--check"]) == 0
    kept.write_text(kept.read_text(encoding="utf-8").replace("| ja |", "| |", 1), encoding="utf-8")
    assert permissions_page.main(["--check"]) == 1
    assert "make permissions" in capsys.readouterr().err


def _rows(title: str) -> dict[Act, list[str]]:
    section = permissions_page.page().split(f"## {title}\n")[1].split("\n## ")[0]
    cells = [[cell.strip() for cell in line.strip("|").split("|")] for line in section.splitlines() if "(`" in line]
    return {Act(row[0].split("`")[1]): row for row in cells}
