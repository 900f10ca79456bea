"""What a column of the chronology says of an event, and how rows are copied."""

from typing import Any

import pytest
from pydantic import TypeAdapter

from app.core.edtf import CaseDates
from app.core.model import Case
from app.core.words.chronology import COLUMNS, cell_text, date_of, severity, states_text, tsv
from tests.ui.bridge import BRIDGE

CASE: Case = TypeAdapter(Case).validate_python(BRIDGE, context=CaseDates())


@pytest.mark.parametrize(
    ("event", "words"),
    [
        ("opening", ("1 May 2019", "", "Event", "", "The bridge is opened", "", "", "")),
        (
            "knew",
            (
                "4 Mar 2021",
                "2019–2020",
                "Allegation",
                "The Daily",
                "Alleged: Knew of the cracks",
                "José Peña",
                "The bridge file",
                "",
            ),
        ),
        (
            "saw",
            (
                "Apr 2021",
                "",
                "Corroboration",
                "A clerk",
                "Saw the report",
                "",
                "A letter; A book on a shelf",
                "",
            ),
        ),
    ],
)
def test_each_column_says_its_part(event: Any, words: tuple[str, ...]) -> None:
    found = CASE.event_by_id[event]
    assert tuple(cell_text(CASE, found, column) for column in COLUMNS) == words


def test_only_the_two_clocks_are_dates() -> None:
    knew = CASE.event_by_id[CASE.events[1].id]
    dates = [date_of(knew, column) for column in COLUMNS]
    assert [date.text for date in dates if date] == ["2021-03-04", "2019/2020"]


@pytest.mark.parametrize(
    ("states", "words"),
    [
        ([], ""),
        (["found"], "found"),
        (["found", "found"], "found"),
        ([None], "looking…"),
        (["found", "lost", "found"], "1 lost, 2 found"),
        (["unchecked", None, "changed"], "1 changed, 1 looking…, 1 unchecked"),
    ],
)
def test_states_are_told_the_worst_first(states: list[Any], words: str) -> None:
    assert states_text(states) == words


@pytest.mark.parametrize(
    ("states", "place"), [([], 6), (["found"], 5), (["found", "lost"], 0), ([None, "found"], 3)]
)
def test_the_worst_state_decides(states: list[Any], place: int) -> None:
    assert severity(states) == place


@pytest.mark.parametrize("broken", ["a\tb", "a\r\nb", "a\x85b", "a\u2028b", "a\x0bb"])
def test_a_copied_cell_stands_on_one_line(broken: str) -> None:
    assert tsv([[broken, "c"], ["d", "e"]]) == "a b\tc\nd\te\n"
