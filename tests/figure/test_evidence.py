"""What a cited figure rests on: numbers, who, quotes, and how each quote stands."""

import csv
import io
from collections.abc import Callable

from app.core.anchor import Anchor
from app.core.model import Citation
from app.core.view import TimeRange
from app.figure.compose import evidence
from app.figure.request import Request
from app.figure.tables import csv_of, markdown_of
from app.layout.columns import Columns
from tests.figure.bridge import allegation, denial, happening

OPEN_ENDS = ["/2022", "../2022", "2018/", "2018/..", "2018", "2021-01-01"]


def anchor_of(citation: Citation) -> Anchor:
    return Anchor("found") if "known" in (citation.quote or "") else Anchor("lost")


def test_events_are_numbered_by_date_the_undated_last(bridge: Columns) -> None:
    records = evidence(bridge, Request(), anchor_of)
    assert [(record.number, record.id) for record in records] == [
        (1, "a1"),
        (2, "d1"),
        (3, "e1"),
        (4, "e2"),
    ]


def test_what_only_the_time_alleged_brings_into_sight_is_listed(
    make: Callable[..., Columns],
) -> None:
    columns = make([allegation("a1", "One", alleged_date="2019")])
    year = Request(shown=TimeRange(1_546_300_800, 1_577_836_800))
    assert [record.id for record in evidence(columns, year, anchor_of)] == ["a1"]


def test_what_may_reach_into_what_is_shown_is_listed(make: Callable[..., Columns]) -> None:
    columns = make([happening(f"e{n}", "It", date) for n, date in enumerate(OPEN_ENDS)])
    year = Request(shown=TimeRange(1_577_836_800, 1_609_459_200))
    assert [record.id for record in evidence(columns, year, anchor_of)] == ["e2", "e3", "e0", "e1"]


def test_a_record_says_who_answers_what(bridge: Columns) -> None:
    denied = evidence(bridge, Request(), anchor_of)[1]
    assert denied.who == "Denied by The Mayor"
    assert denied.answers == "denies 1 (“The mayor knew of the cracks”)"


def test_what_is_answered_but_not_shown_is_named_as_such(make: Callable[..., Columns]) -> None:
    columns = make([allegation("a1", "One"), denial("d1", "No")])
    (only,) = evidence(columns, Request(kinds=frozenset({"denial"})), anchor_of)
    assert only.answers == "denies “One”, which is not in the figure"


def test_a_quote_is_told_with_its_place_and_how_it_stands(bridge: Columns) -> None:
    found, lost = (record.quotes[0] for record in evidence(bridge, Request(), anchor_of)[:2])
    assert (found.quote, found.locator, found.state) == ("the mayor had known", "p. 4", "found")
    assert found.accessed == "8 December 2021"
    assert lost.checked == "the quote was not found in the source text"


def test_the_table_has_a_row_for_each_citation(bridge: Columns) -> None:
    rows = list(csv.DictReader(io.StringIO(csv_of(evidence(bridge, Request(), anchor_of)))))
    assert [row["state"] for row in rows] == ["found", "lost", "", ""]
    assert rows[0]["url"] == "https://example.org/file?a=1&b=2"


def test_no_cell_is_a_formula(make: Callable[..., Columns]) -> None:
    columns = make([happening("e1", '=HYPERLINK("x")')])
    assert "'=HYPERLINK" in csv_of(evidence(columns, Request(), anchor_of))


def test_the_list_in_markdown_shows_signs_as_they_are(bridge: Columns) -> None:
    written = markdown_of("A *title*", evidence(bridge, Request(), anchor_of))
    assert written.startswith("# A \\*title\\*\n")
    assert "\\<b\\>absurd\\</b\\>" in written
    assert "   > the mayor had known\n" in written
