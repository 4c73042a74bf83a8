"""Addresses and numbers as people type them, the same on every form."""

import pytest
from django.core.exceptions import ValidationError
from django.test import Client

from samenspel.people import contact_fields
from samenspel.people.models import SignInLink
from samenspel.people.tests.conftest import ask


def sentences(field, value: str) -> list[str]:
    with pytest.raises(ValidationError) as refused:
        field.clean(value)
    return refused.value.messages


@pytest.mark.parametrize(
    "number", ["06 12 34 56 78", "030-2345678", "+31 (0)6 12345678", "+212 6.12.34.56.78", "0800-2000"]
)
def test_a_number_that_reaches_somebody(number):
    assert contact_fields.phone().clean(number) == number


@pytest.mark.parametrize("number", ["06 12", "112", "- - - -", "1234567", "1234567890123456"])
def test_too_few_or_too_many_digits_get_one_sentence(number):
    assert sentences(contact_fields.phone(), number) == [
        "Een telefoonnummer heeft 8 tot 15 cijfers. Schrijf het zo: 06 12 34 56 78."
    ]


@pytest.mark.parametrize("number", ["zes", "😀", "06 12 34 56 78x", "٠٦١٢٣٤٥٦٧٨"])
def test_other_signs_are_no_number(number):
    assert len(sentences(contact_fields.phone(), number)) == 1
    assert "kunnen wij niet lezen" in sentences(contact_fields.phone(), number)[0]


def test_an_address_is_kept_in_small_letters():
    assert contact_fields.email().clean(" Saida@Voorbeeld.TEST ") == "saida@voorbeeld.test"


@pytest.mark.parametrize("name", ["İ" * 130, "ı", "josé"])
def test_letters_that_are_not_plain_before_the_at_get_a_sentence(name):
    said = sentences(contact_fields.email(), f"{name}@x.nl")
    assert len(said) == 1
    assert "Voor de @ kunnen alleen gewone letters staan" in said[0]


def test_so_does_the_page_to_sign_in(db):
    page = ask(Client(), "İ" * 130 + "@x.nl").content.decode()
    assert "Voor de @ kunnen alleen gewone letters staan" in page
    assert not SignInLink.objects.exists()


def test_an_address_that_grows_in_small_letters_is_measured_as_it_is_kept():
    domain = ".".join(["İ" * 30] * 4)  # each becomes two signs
    assert any("tekens" in said for said in sentences(contact_fields.email(), f"{'a' * 60}@{domain}.nl"))
