"""The session: one signal for each change, none for equal values."""

from pathlib import Path

import pytest

from app.core.ids import ActorId, EventId
from app.core.model import Case
from app.core.view import TimeRange, View
from app.state.opening import assemble
from app.state.session import Session

EMPTY = Case(format="allegata/1", title="Empty")
OPENED = assemble(Path("empty.json"), EMPTY)
VIEW = View(TimeRange(0, 100))


@pytest.fixture
def session() -> Session:
    return Session(OPENED, VIEW)


@pytest.fixture
def heard(session: Session) -> list[tuple[View, View]]:
    changes: list[tuple[View, View]] = []
    session.view_changed.connect(lambda old, new: changes.append((old, new)))
    return changes


def test_a_change_is_told_once_with_the_old_and_the_new_view(
    session: Session, heard: list[tuple[View, View]]
) -> None:
    session.select(EventId("a"), 2)
    assert [(old.selected, new.selected, new.citation) for old, new in heard] == [(None, "a", 2)]


def test_an_equal_value_is_not_told(session: Session, heard: list[tuple[View, View]]) -> None:
    session.show_range(TimeRange(0, 100))
    session.hide_actor(ActorId("a"), False)
    session.hide_kind("denial", False)
    session.select(None)
    assert heard == []


def test_an_actor_takes_the_place_of_an_event_and_the_other_way_round(session: Session) -> None:
    session.select(EventId("a"))
    session.select_actor(ActorId("x"))
    assert (session.view.selected, session.view.actor) == (None, "x")
    session.select(EventId("a"))
    assert (session.view.selected, session.view.actor) == ("a", None)


def test_what_is_hidden_can_be_shown_again(session: Session) -> None:
    session.hide_kind("denial", True)
    session.hide_actor(ActorId("x"), True)
    assert session.view.hidden_kinds == {"denial"}
    assert session.view.hidden_actors == {ActorId("x")}
    session.hide_kind("denial", False)
    session.hide_actor(ActorId("x"), False)
    assert session.view == VIEW


def test_another_case_is_told_before_its_view(session: Session) -> None:
    told: list[str] = []
    session.case_changed.connect(lambda _: told.append("case"))
    session.view_changed.connect(lambda _old, _new: told.append("view"))
    session.open_case(OPENED, View(TimeRange(5, 6)))
    assert told == ["case", "view"]
