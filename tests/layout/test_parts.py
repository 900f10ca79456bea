import numpy as np
import pytest

from app.core.edtf import parse_edtf
from app.layout import parts as parts_module
from app.layout.parts import (
    DASHED,
    OPEN_LEFT,
    OPEN_RIGHT,
    POINT,
    UNKNOWN,
    distinct,
    identities,
    tabulate,
)
from tests.layout.made import instant

DAY = 86_400


@pytest.mark.parametrize(
    ("written", "flags"),
    [
        ("2021-12-08", POINT),
        ("2021-12-08T12:35", POINT),
        ("2021-12", 0),
        ("2021-12-08/2021-12-09", 0),
        ("2021-12-08?", POINT | DASHED),
        ("2021~", DASHED),
        ("../2021-12-08", OPEN_LEFT),
        ("2021-12-08/..", OPEN_RIGHT),
        ("/2021-12-08", OPEN_LEFT | UNKNOWN),
        ("2021-12-08/", OPEN_RIGHT | UNKNOWN),
        ("{2021-12-08}", POINT),
        ("[2021-12-08]", POINT | DASHED),
        ("[..2021]", OPEN_LEFT | UNKNOWN | DASHED),
        ("{2021..}", OPEN_RIGHT | UNKNOWN),
    ],
)
def test_a_date_says_how_it_is_drawn(written: str, flags: int) -> None:
    parts = tabulate([parse_edtf(written)]).parts
    assert parts.flags.tolist() == [flags]


@pytest.mark.parametrize(
    ("written", "start", "end"),
    [
        ("2021-12-08", "2021-12-08", "2021-12-09"),
        ("2021", "2021-01-01", "2022-01-01"),
        ("2019/2020", "2019-01-01", "2021-01-01"),
        ("../2021-12-08", "2021-12-08", "2021-12-09"),
        ("2021-12/..", "2021-12-01", "2022-01-01"),
        ("[..2021-12-08]", "2021-12-08", "2021-12-09"),
        ("[2021-12-08..]", "2021-12-08", "2021-12-09"),
    ],
)
def test_a_mark_stands_in_the_middle_of_what_is_known(written: str, start: str, end: str) -> None:
    parts = tabulate([parse_edtf(written)]).parts
    assert (parts.start[0], parts.end[0]) == (instant(start), instant(end))
    assert parts.at[0] == (instant(start) + instant(end)) // 2


@pytest.mark.parametrize(
    ("written", "solid"),
    [
        ("2018/2021", ("2019-01-01", "2021-01-01")),
        ("2019/2020", None),
        ("2021", None),
        ("2021-12-08/..", None),
        ("{2018,2021}", None),
    ],
)
def test_only_what_is_certain_is_solid(written: str, solid: tuple[str, str] | None) -> None:
    parts = tabulate([parse_edtf(written)]).parts
    found = int(parts.solid_start[0]), int(parts.solid_end[0])
    assert found == (tuple(map(instant, solid)) if solid else (parts.at[0], parts.at[0]))


def test_parts_ascend_and_each_date_finds_its_own() -> None:
    dates = [parse_edtf("2021"), parse_edtf("{1950,2030}"), parse_edtf("1999")]
    parts, rows, _ = tabulate(dates)
    assert np.all(np.diff(parts.at) > 0)
    assert [rows.values[a:b].tolist() for a, b in ((0, 1), (1, 3), (3, 4))] == [[2], [0, 3], [1]]


def test_one_date_object_counts_once() -> None:
    one, other = parse_edtf("2021"), parse_edtf("2022")
    given = [one, None, other, one]
    dates, slots = distinct(given, identities(given))
    assert slots[1] == -1
    assert [dates[slots[place]].text for place in (0, 2, 3)] == ["2021", "2022", "2021"]
    assert len(dates) == 2


def test_a_case_without_dates_has_no_parts() -> None:
    parts, rows, earliest = tabulate([])
    assert (len(parts.at), len(rows.values), len(earliest)) == (0, 0, 0)


def test_a_date_begins_with_the_first_of_its_parts() -> None:
    dates = [parse_edtf("{1950,2030}"), parse_edtf("[..1984]"), parse_edtf("2021-12")]
    assert tabulate(dates).earliest.tolist() == [date.span.earliest_start for date in dates]


def test_many_dates_make_the_table_that_each_makes_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    dates = [parse_edtf(f"{{{year},{year + 40}~}}") for year in range(1900, 1910)]
    whole = tabulate(dates)
    monkeypatch.setattr(parts_module, "_LOT", 3)
    in_lots = tabulate(dates)
    assert in_lots.parts.flags.tolist() == whole.parts.flags.tolist()
    assert in_lots.rows.values.tolist() == whole.rows.values.tolist()
