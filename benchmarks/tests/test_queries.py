"""That the queries are counted, and that a page asks no more because the region is larger."""

import json

from benchmarks import queries


def test_a_page_asks_the_same_in_a_small_region_and_in_a_larger_one(tmp_path, capsys) -> None:
    out = tmp_path / "queries.json"

    assert queries.main(["--sizes", "10,60", "--out", str(out)]) == 0

    counted = json.loads(out.read_text(encoding="utf-8"))
    assert counted["10"] == counted["60"]
    readers = ("family", "volunteer", "coordinator", "professional")
    assert set(counted["10"]) == {f"{page}, {reader}" for page in ("circle", "today") for reader in readers}
    assert all(5 < count < 30 for count in counted["10"].values())
    assert "| circle, family |" in capsys.readouterr().out


def test_a_difference_is_said() -> None:
    assert "| today, family | 12 | 13 | **no** |" in queries.as_markdown(
        {10: {"today, family": 12}, 60: {"today, family": 13}}
    )
