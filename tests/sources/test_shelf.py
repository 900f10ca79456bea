"""The texts of a case, read once, and the anchors of its citations, found once."""

from pathlib import Path

import pytest

from app.core.anchor import Anchor, Place
from app.core.ids import EventId, SourceId
from app.core.model import Case, Citation, PlainEvent, Source
from app.sources.anchoring import Cancelled
from app.sources.shelf import Passage, Shelf, TextProblem

PAPER = SourceId("paper")
BOOK = SourceId("book")
TEXT = "One crane fell. Two cranes fell."


def event(name: str, *citations: Citation) -> PlainEvent:
    return PlainEvent(id=EventId(name), title=name, citations=citations)


def quote(words: str, source: SourceId = PAPER) -> Citation:
    return Citation(source, words)


def case(*events: PlainEvent) -> Case:
    sources = (Source(BOOK, "A book"), Source(PAPER, "A paper", text=TEXT))
    return Case(format="allegata/1", title="Cranes", sources=sources, events=events)


EVENTS = (
    event("b", quote("Two cranes"), quote("cranes fell"), quote("nowhere")),
    event("a", quote("One crane"), quote("fell"), quote("a page", BOOK), Citation(PAPER)),
)


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return Shelf(case(*EVENTS), tmp_path)


def test_a_text_is_read_once(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("words")
    with_file = Source(PAPER, "A paper", file="a.txt")
    shelf = Shelf(Case(format="allegata/1", title="C", sources=(with_file,)), tmp_path)
    first = shelf.text(PAPER)
    (tmp_path / "a.txt").unlink()
    assert first.text == "words"
    assert shelf.text(PAPER) is first


def test_a_source_that_is_not_in_the_case_has_no_text(shelf: Shelf) -> None:
    assert shelf.text(SourceId("other")).text is None


def test_an_anchor_is_found_once(shelf: Shelf) -> None:
    found = shelf.anchor(quote("One crane"))
    assert found == Anchor("found", (Place(0, 9),))
    assert shelf.anchor(quote("One crane")) is found


@pytest.mark.parametrize("citation", [quote("a page", BOOK), Citation(PAPER)])
def test_what_has_no_text_or_no_quote_is_unchecked(shelf: Shelf, citation: Citation) -> None:
    assert shelf.anchor(citation).state == "unchecked"


def test_what_is_not_sought_yet_is_not_known(shelf: Shelf) -> None:
    assert shelf.known_anchor(quote("One crane")) is None
    assert shelf.known_passages(PAPER) == ()


def test_what_has_been_sought_is_known(shelf: Shelf) -> None:
    found = shelf.anchor(quote("One crane"))
    assert shelf.known_anchor(quote("One crane")) is found
    assert shelf.known_passages(PAPER) == (Passage(EventId("a"), 0, found),)


def test_passages_stand_by_place_overlapping_ones_too(shelf: Shelf) -> None:
    passages = shelf.passages(PAPER)
    assert [(passage.event, passage.citation) for passage in passages] == [
        ("a", 0),
        ("a", 1),
        ("b", 0),
        ("b", 1),
    ]
    assert passages[2].anchor.places[0].end > passages[3].anchor.places[0].start


def test_a_source_that_no_one_cites_has_no_passages(shelf: Shelf) -> None:
    assert shelf.passages(SourceId("other")) == ()


def test_nothing_is_kept_of_a_search_that_was_given_up(shelf: Shelf) -> None:
    with pytest.raises(Cancelled):
        shelf.anchor(quote("nowhere"), lambda: True)
    assert shelf.known_anchor(quote("nowhere")) is None
    assert shelf.anchor(quote("nowhere")) == Anchor("lost")


def test_problems_name_the_source_and_its_key(tmp_path: Path) -> None:
    with_hash = Source(PAPER, "A paper", text=TEXT, sha256="0" * 64)
    no_file = Source(BOOK, "A book", file="a.txt")
    whole = Case(format="allegata/1", title="C", sources=(no_file, with_hash))
    missing, differs = Shelf(whole, tmp_path).problems()
    assert missing == TextProblem(0, "file", '"a.txt" is not there')
    assert (differs.source, differs.key) == (1, "sha256")


def test_a_shelf_without_faults_has_no_problems(shelf: Shelf) -> None:
    assert shelf.problems() == ()
