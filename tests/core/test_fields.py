"""What one value of an event file can break alone."""

import pytest
from pydantic import TypeAdapter, ValidationError

from app.core.edtf import CaseDates, parse_edtf
from app.core.fields import Date, file_fault, read_zone

DATE: TypeAdapter[object] = TypeAdapter(Date)


@pytest.mark.parametrize(
    "file",
    ["a.txt", "b/a.txt", "b/../a.txt", "./a", "b/c/../../a", "a b é.txt", "..a/b", "a..", "~"],
)
def test_a_file_lies_in_the_folder_or_below(file: str) -> None:
    assert file_fault(file) is None


@pytest.mark.parametrize(
    ("file", "words"),
    [
        ("/etc/passwd", "relative to the event file"),
        ("C:/a.txt", "relative to the event file"),
        ("c:a.txt", "relative to the event file"),
        ("a\\b.txt", 'write "/" between'),
        ("\\\\server\\a", 'write "/" between'),
        ("../a.txt", '".." leaves it'),
        ("a/../../b.txt", '".." leaves it'),
        ("..", '".." leaves it'),
        ("a\0.txt", "NUL"),
    ],
)
def test_a_file_elsewhere_is_refused(file: str, words: str) -> None:
    assert words in (file_fault(file) or "")


@pytest.mark.parametrize("name", ["UTC", "Europe/Paris", "America/El_Salvador", "Asia/Kolkata"])
def test_a_time_zone_is_an_iana_name(name: str) -> None:
    assert str(read_zone(name)) == name


@pytest.mark.parametrize(
    "name",
    ["", "Europe", "Europe/Pari", "../etc/passwd", "/etc/localtime", "a\0", "x" * 5000, "+01:00"],
)
def test_what_is_no_time_zone_is_none(name: str) -> None:
    assert read_zone(name) is None


def test_a_date_without_a_case_is_read_in_utc() -> None:
    assert DATE.validate_python("2021") == parse_edtf("2021")


def test_the_dates_of_a_case_are_read_in_its_zone() -> None:
    zone = read_zone("America/El_Salvador")
    assert zone is not None
    assert DATE.validate_python("2021", context=CaseDates(zone)) == parse_edtf("2021", zone)


def test_a_date_of_another_type_is_refused() -> None:
    with pytest.raises(ValidationError, match="written as a string, in EDTF"):
        DATE.validate_python(2021)
