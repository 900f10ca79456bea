"""What `parse_edtf` makes of every form of EDTF: the four instants, the parts, the flags."""

from datetime import UTC, date
from zoneinfo import ZoneInfo

import pytest

from app.core.dates import EdtfDate, Span
from app.core.edtf import CaseDates, parse_edtf
from app.core.errors import DateError
from tests.core.civil import at
from tests.core.edtf_tables import DATES, INTERVALS, SETS


def covering(first: str, bound: str) -> Span:
    return Span(at(first), at(bound), at(first), at(bound))


@pytest.mark.parametrize(("written", "first", "bound"), DATES)
def test_a_date_covers_its_first_to_its_last_instant(written: str, first: str, bound: str) -> None:
    read = parse_edtf(written)
    assert read.span == covering(first, bound)
    assert read.parts == (read.span,)
    assert (read.is_interval, read.set_kind) == (False, None)


@pytest.mark.parametrize(("written", "a1", "b1", "a2", "b2"), INTERVALS)
def test_an_interval_keeps_both_ends_apart(
    written: str, a1: str, b1: str, a2: str, b2: str
) -> None:
    read = parse_edtf(written)
    assert read.span == Span(at(a1), at(b1), at(a2), at(b2))
    assert read.parts == (read.span,)
    assert (read.is_interval, read.is_point) == (True, False)


@pytest.mark.parametrize(("written", "kind", "parts"), SETS)
def test_a_set_has_a_part_for_each_element_and_covers_them(
    written: str, kind: str, parts: list[tuple[str, str]]
) -> None:
    read = parse_edtf(written)
    assert read.set_kind == kind
    assert read.parts == tuple(covering(*part) for part in parts)
    first, bound = min(at(part[0]) for part in parts), max(at(part[1]) for part in parts)
    assert read.span == Span(first, bound, first, bound)


@pytest.mark.parametrize(
    "written",
    ["2021-12-08", "-0043-03-15", "2021-12-08T12:35Z", "2021-12-08~", "2004?-06-11", "0000-01-01"],
)
def test_a_day_or_finer_is_a_point(written: str) -> None:
    assert parse_edtf(written).is_point


@pytest.mark.parametrize(
    "written", ["2021-12", "2021", "2021-12-XX", "156X-12-25", "2001-21", "[2021-12-08]", "Y17000"]
)
def test_anything_coarser_is_no_point(written: str) -> None:
    assert not parse_edtf(written).is_point


@pytest.mark.parametrize(
    ("written", "uncertain", "approximate"),
    [
        ("2020", False, False),
        ("2020?", True, False),
        ("2019~", False, True),
        ("2020%", True, True),
        ("%2020", True, True),
        ("2004-?06-11", True, False),
        ("2004-06-~11", False, True),
        ("2004?-06-~11", True, True),
        ("2001-21?", True, False),
        ("201X~", False, True),
        ("Y17000?", True, False),
        ("1950S2~", False, True),
        ("2019?/2020~", True, True),
        ("2019/2020~", False, True),
        ("[1667?,1668]", True, False),
        ("{1667,1668..1670%}", True, True),
    ],
)
def test_marks_are_kept_as_flags(written: str, uncertain: bool, approximate: bool) -> None:
    read = parse_edtf(written)
    assert (read.uncertain, read.approximate) == (uncertain, approximate)


@pytest.mark.parametrize(
    ("written", "marks"),
    [
        ("2004-06-11", ("", "", "")),
        ("2004-06-11%", ("%", "%", "%")),
        ("2004-06~-11", ("~", "~", "")),
        ("?2004-06-~11", ("?", "", "~")),
        ("?2004-06~", ("%", "~", "")),
        ("2004-?09~-11", ("~", "%", "")),
    ],
)
def test_each_part_knows_its_mark(written: str, marks: tuple[str, str, str]) -> None:
    ((piece, _),) = parse_edtf(written).pieces
    assert piece is not None
    assert piece.marks == marks


@pytest.mark.parametrize(
    ("written", "unknown"),
    [
        ("/2006", (True, False)),
        ("../2006", (False, False)),
        ("2006/", (False, True)),
        ("2006/..", (False, False)),
    ],
)
def test_an_empty_end_is_unknown_and_two_dots_are_open(
    written: str, unknown: tuple[bool, bool]
) -> None:
    read = parse_edtf(written)
    assert (read.unknown_start, read.unknown_end) == unknown


@pytest.mark.parametrize(
    ("written", "extensions"),
    [
        ("2021-12-08T12:35:00", ()),
        ("2021-12-08T12:35", ("time without seconds",)),
        ("2021-12-08T12:35:00/..", ("interval of date-times",)),
        ("2021-12-08T12:35/2022", ("time without seconds", "interval of date-times")),
    ],
)
def test_extensions_are_named(written: str, extensions: tuple[str, ...]) -> None:
    assert parse_edtf(written).extensions == extensions


@pytest.mark.parametrize(
    ("written", "numbers"),
    [
        ("2021-12-08", (2021, 12, 8)),
        ("2021-12", (2021, 12)),
        ("-0043", (-43,)),
        ("Y-17E7", (-170_000_000,)),
        ("2001-21", None),
        ("202X", None),
        ("1950S2", None),
        ("2021-12-XX", None),
    ],
)
def test_a_piece_has_numbers_where_it_is_exact(
    written: str, numbers: tuple[int, ...] | None
) -> None:
    ((piece, same),) = parse_edtf(written).pieces
    assert piece is same
    assert piece is not None
    assert piece.numbers == numbers


def test_the_piece_of_a_plain_day_covers_what_the_date_covers() -> None:
    read = parse_edtf("2021-12-08", ZoneInfo("America/El_Salvador"))
    ((piece, _),) = read.pieces
    assert piece is not None
    assert (piece.first, piece.bound) == read.span.possible


@pytest.mark.parametrize(
    ("written", "first", "bound"),
    [
        ("2021-12-08", "2021-12-08 06:00", "2021-12-09 06:00"),
        ("2021", "2021-01-01 06:00", "2022-01-01 06:00"),
        ("2021-12-08T12:35:00", "2021-12-08 18:35", "2021-12-08 18:35:01"),
        ("2021-12-08T12:35:00Z", "2021-12-08 12:35", "2021-12-08 12:35:01"),
    ],
)
def test_a_date_without_an_offset_is_meant_in_the_zone(
    written: str, first: str, bound: str
) -> None:
    zone = ZoneInfo("America/El_Salvador")
    assert parse_edtf(written, zone).span.possible == (at(first), at(bound))


def test_a_case_reads_a_string_once_and_anew_in_another_zone() -> None:
    dates = CaseDates()
    first = dates["2021"]
    assert dates["2021"] is first
    dates.zone = ZoneInfo("America/El_Salvador")
    assert dates["2021"].span.earliest_start == at("2021-01-01 06:00")
    assert str(dates.zone) == "America/El_Salvador"


def test_a_case_reads_in_utc_unless_told_otherwise() -> None:
    assert CaseDates().zone is UTC


def test_an_error_names_the_whole_string() -> None:
    with pytest.raises(DateError) as caught:
        parse_edtf("2021/2021-02-30")
    assert caught.value.written == "2021/2021-02-30"
    assert str(caught.value) == caught.value.message


def test_every_day_of_four_centuries_is_read_as_datetime_reads_it() -> None:
    dates = CaseDates()
    for ordinal in range(date(1800, 1, 1).toordinal(), date(2200, 1, 1).toordinal(), 7):
        day = date.fromordinal(ordinal).isoformat()
        assert dates[day].span.possible == (at(day), at(day) + 86_400)


@pytest.mark.parametrize(
    ("written", "certain"),
    [
        ("2018/2021", ("2019", "2021")),
        ("2019/2020", None),
        ("2021", None),
        ("2018/", None),
        ("/2018", None),
        ("2018/..", ("2019", "inf")),
        ("{1960,1970}", None),
    ],
)
def test_certain_is_what_no_reading_of_the_date_leaves_out(
    written: str, certain: tuple[str, str] | None
) -> None:
    read: EdtfDate = parse_edtf(written)
    assert read.certain == (certain and (at(certain[0]), at(certain[1])))
