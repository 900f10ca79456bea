"""The card under the pointer names the speaker first and never states a claim as a fact."""

import pytest

from app.core.ids import EventId
from app.state.session import Session
from app.ui.hover_text import QUOTE_LIMIT, HoverText, hover_text


@pytest.fixture
def texts(session: Session) -> dict[str, HoverText]:
    case = session.case
    return {event.id: hover_text(case, event) for event in case.events}


@pytest.mark.parametrize(
    ("event", "heading"),
    [
        ("opening", "Event · José Peña"),
        ("knew", "Alleged by The Daily, against José Peña"),
        ("untrue", "Denied by José Peña"),
        ("silent", "No comment from Pons & Sons <b>Ltd</b>: asked, did not reply"),
    ],
)
def test_the_heading_says_who_says_it(
    texts: dict[EventId, HoverText], event: EventId, heading: str
) -> None:
    assert texts[event].heading == heading


def test_both_clocks_are_told(texts: dict[str, HoverText]) -> None:
    assert texts["knew"].when == "4 March 2021 · alleged: 2019 to 2020"


def test_answers_are_counted(texts: dict[str, HoverText]) -> None:
    assert texts["knew"].answers == "2 answers recorded"
    assert texts["untrue"].answers == "No answer recorded"
    assert texts["opening"].answers == ""


def test_the_first_quote_stands_in_quotation_marks(texts: dict[str, HoverText]) -> None:
    assert texts["untrue"].quote == "“called both points untrue”"
    assert texts["opening"].quote == ""


def test_no_quote_is_longer_than_the_card_has_room_for(texts: dict[str, HoverText]) -> None:
    assert all(len(text.quote) <= QUOTE_LIMIT + 4 for text in texts.values())


@pytest.mark.parametrize(
    ("days", "words"),
    [(18_691, "No answer recorded"), (18_692, "1 answer recorded"), (18_800, "2 answers recorded")],
)
def test_answers_are_counted_as_of_the_day(session: Session, days: int, words: str) -> None:
    event = session.case.event_by_id[EventId("knew")]
    assert hover_text(session.case, event, days * 86_400).answers == words
