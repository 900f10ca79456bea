"""The silence view: answered, asked and silent, and nothing recorded are three things."""

import csv
import io

import pytest
from pydantic import TypeAdapter

from app.core.edtf import CaseDates, parse_edtf
from app.core.model import Case
from app.core.reading import read_case
from app.core.standing import Standings
from app.core.standing.silence import (
    SILENCE_COLUMNS,
    SILENCE_HEADINGS,
    silence_cells,
    silence_csv,
    silence_rows,
)
from app.paths import resource
from tests.core.written import claim, plain, whole

NOW = parse_edtf("2020-12-31").span.latest_end
CASE: Case = TypeAdapter(Case).validate_python(
    whole(
        claim("a", against=["bob", "cid"], date="2020-01-01"),
        claim("d", "denial", by=["bob"], answers=["a"], date="2020-01-11"),
        claim(
            "n", "no-comment", by=["ann"], on_behalf_of=["cid"], answers=["a"], date="2020-01-21"
        ),
        plain("p"),
        claim("later", against=["bob"]),
    ),
    context=CaseDates(),
)


def told(case: Case, day: str | None = None) -> list[tuple[str, str, str, str]]:
    end = None if day is None else parse_edtf(day).span.latest_end
    rows = silence_rows(case, Standings(case), end, NOW)
    cells = [silence_cells(case, row) for row in rows]
    return [(cell["actor"], cell["state"], cell["answer"], cell["days"]) for cell in cells]


def test_each_accused_actor_and_allegation_is_a_row() -> None:
    silent = "asked, silent; how is not stated · 21 Jan 2020"
    assert told(CASE) == [
        ("Bob", "answered", "denial · 11 Jan 2020", "355"),
        ("Cid", "asked, silent", f"{silent} · Ann for Cid", "345"),
        ("Ann (not accused)", "asked, silent", silent, "345"),
        ("Bob", "nothing recorded", "", ""),
    ]


def test_as_of_a_day_later_answers_and_allegations_are_not_counted() -> None:
    assert told(CASE, "2020-01-15") == [
        ("Bob", "answered", "denial · 11 Jan 2020", "4"),
        ("Cid", "nothing recorded", "", "14"),
    ]
    assert told(CASE, "2019-12-31") == []


def test_what_was_taken_back_is_told_beside_the_answer() -> None:
    back = claim("r", "retraction", by=["bob"], answers=["d"], date="2021")
    raw = whole(claim("a", against=["bob"]), claim("d", "denial", by=["bob"], answers=["a"]), back)
    case = TypeAdapter(Case).validate_python(raw, context=CaseDates())
    assert told(case)[0][2] == "denial · undated; taken back by Bob, 2021"


def test_the_csv_reads_back_as_it_was() -> None:
    case = TypeAdapter(Case).validate_python(
        whole(claim("a", title='He "knew",\nshe said', against=["bob"])), context=CaseDates()
    )
    (row,) = silence_rows(case, Standings(case), None, NOW)
    cells = silence_cells(case, row)
    written = silence_csv([[cells[column] for column in SILENCE_COLUMNS]])
    read = list(csv.reader(io.StringIO(written, newline="")))
    assert read[0] == list(SILENCE_HEADINGS.values())
    assert read[1][1] == 'Alleged: He "knew",\nshe said'


@pytest.mark.parametrize("actor", ["luna", "marroquin", "ms-13", "barrio-18"])
def test_in_the_first_sample_nothing_is_recorded_of_the_officials_and_gangs(actor: str) -> None:
    case = read_case(resource("samples", "el-salvador-2021", "el-salvador-2021.allegata.json")).case
    rows = silence_rows(case, Standings(case), None, NOW)
    mine = [row for row in rows if row.actor == actor]
    assert mine
    assert {row.state for row in mine} == {"nothing recorded"}


def test_in_the_first_sample_the_office_was_asked_and_stayed_silent_for_the_president() -> None:
    case = read_case(resource("samples", "el-salvador-2021", "el-salvador-2021.allegata.json")).case
    rows = silence_rows(case, Standings(case), None, NOW)
    office = [row for row in rows if row.actor == "presidents-office"]
    assert len(office) == 9
    assert {row.state for row in office} == {"asked, silent"}
    truce = next(row for row in rows if (row.actor, row.allegation) == ("bukele", "truce"))
    assert "Office of the President for Nayib Bukele" in silence_cells(case, truce)["answer"]
