import numpy as np
import pytest

from app.core.edtf import parse_edtf
from app.layout.parts import DASHED, OPEN_LEFT, OPEN_RIGHT, POINT, UNKNOWN, distinct, tabulate
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
    parts, _ = tabulate([parse_edtf(written)])
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
    parts, _ = tabulate([parse_edtf(written)])
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
    parts, _ = tabulate([parse_edtf(written)])
    found = int(parts.solid_start[0]), int(parts.solid_end[0])
    assert found == (tuple(map(instant, solid)) if solid else (parts.at[0], parts.at[0]))


def test_parts_ascend_and_each_date_finds_its_own() -> None:
    dates = [parse_edtf("2021"), parse_edtf("{1950,2030}"), parse_edtf("1999")]
    parts, rows = tabulate(dates)
    assert np.all(np.diff(parts.at) > 0)
    assert [rows.values[a:b].tolist() for a, b in ((0, 1), (1, 3), (3, 4))] == [[2], [0, 3], [1]]


def test_one_date_object_counts_once() -> None:
    one, other = parse_edtf("2021"), parse_edtf("2022")
    dates, slots = distinct([one, None, other, one])
    assert slots[1] == -1
    assert [dates[slots[place]].text for place in (0, 2, 3)] == ["2021", "2022", "2021"]
    assert len(dates) == 2


def test_a_case_without_dates_has_no_parts() -> None:
    parts, rows = tabulate([])
    assert (len(parts.at), len(rows.values)) == (0, 0)
