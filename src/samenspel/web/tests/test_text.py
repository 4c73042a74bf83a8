"""What people type is kept, whatever alphabet; only what nobody can see is taken out."""

import pytest
from django.http import QueryDict

from samenspel.web.text import tidy, tidy_data


@pytest.mark.parametrize(
    "text",
    [
        "Zoë en José",
        "Şükrü Yıldız",
        "سارة تلعب",
        "Оксана",
        "小明",
        "👩‍👧‍👦 gezin",
        "a\u200fb",
        "regel 1\nregel 2\tkolom",
        "<b>& %s",
    ],
)
def test_keeps_every_alphabet(text):
    assert tidy(text) == text


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("a\x00b", "ab"),
        ("a\x1b[31mb", "a[31mb"),
        ("a\u202egnp.exe", "agnp.exe"),
        ("a\r\nb\rc", "a\nb\nc"),
        ("e\u0301", "é"),
        ("\ud800", ""),
    ],
)
def test_takes_out_what_nobody_means(typed, kept):
    assert tidy(typed) == kept


def test_form_data_keeps_every_value_of_a_name():
    data = QueryDict("dag=wo\x00&dag=za&leeg=")
    tidied = tidy_data(data)
    assert tidied.getlist("dag") == ["wo", "za"]
    assert tidied["leeg"] == ""


def test_plain_dictionaries_keep_what_is_not_text():
    assert tidy_data({"a": "x\x00", "b": ["1", "2"], "c": 3}) == {"a": "x", "b": ["1", "2"], "c": 3}
