"""From match to match: in the order of time, past what is hidden, and round again."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.core.edtf import parse_edtf
from app.core.ids import EventId
from app.core.model import Case, PlainEvent
from app.core.view import TimeRange, View
from app.state.match_walk import MatchWalk
from app.state.opening import assemble
from app.state.search import Search
from app.state.session import Session

DATES = {"late": "2021", "none": None, "early": "2019", "other": "2018", "middle": "2020"}


def event(id_: str, date: str | None) -> PlainEvent:
    title, when = "other" if id_ == "other" else "match", parse_edtf(date) if date else None
    return PlainEvent(id=EventId(id_), title=title, date=when)


@pytest.fixture
def session() -> Session:
    events = tuple(event(*each) for each in DATES.items())
    case = Case(format="allegata/1", title="A case", events=events)
    return Session(assemble(Path("case.json"), case), View(TimeRange(0, 100)))


@pytest.fixture
def walk(session: Session, qtbot: QtBot) -> Iterator[MatchWalk]:
    """Return a walk over four matches."""
    search = Search(session)
    made = MatchWalk(session, search)
    session.search_for("match")
    qtbot.waitUntil(lambda: search.matches is not None)
    yield made
    search.stop()


def steps(walk: MatchWalk, session: Session, *by: int) -> list[tuple[EventId | None, int]]:
    found = []
    for each in by:
        walk.step(each)
        found.append((session.view.selected, walk.place))
    return found


def test_matches_are_visited_by_date_undated_ones_last_and_then_again(
    walk: MatchWalk, session: Session
) -> None:
    assert steps(walk, session, 1, 1, 1, 1, 1) == [
        ("early", 1),
        ("middle", 2),
        ("late", 3),
        ("none", 4),
        ("early", 1),
    ]


def test_backwards_begins_with_the_last(walk: MatchWalk, session: Session) -> None:
    assert steps(walk, session, -1, -1) == [("none", 4), ("late", 3)]


def test_an_event_that_is_no_match_has_no_place(walk: MatchWalk, session: Session) -> None:
    session.select(EventId("other"))
    assert (walk.place, walk.count) == (0, 4)


def test_what_the_filters_hide_is_passed_by_and_counted_apart(
    walk: MatchWalk, session: Session
) -> None:
    session.show_only(frozenset({EventId("late"), EventId("middle")}))
    assert (walk.count, walk.hidden) == (2, 2)
    assert steps(walk, session, 1, 1, 1) == [("middle", 1), ("late", 2), ("middle", 1)]


def test_without_a_search_there_is_nowhere_to_go(walk: MatchWalk, session: Session) -> None:
    session.search_for("")
    walk.step(1)
    assert (session.view.selected, walk.place, walk.count, walk.hidden) == (None, 0, 0, 0)


def test_a_change_of_matches_filters_or_selection_is_told(
    walk: MatchWalk, session: Session, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(walk.changed):
        session.select(EventId("late"))
    with qtbot.waitSignal(walk.changed):
        session.search_for("")
