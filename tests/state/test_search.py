"""The search of the open case: answered by a worker, the last question wins."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.core.ids import ActorId, EventId
from app.core.model import Actor, Case, PlainEvent
from app.core.view import TimeRange, View
from app.sources import search_index
from app.state.opening import assemble
from app.state.search import Search
from app.state.session import OpenCase, Session

VIEW = View(TimeRange(0, 100))
X = ActorId("x")


def opened(*titles: str) -> OpenCase:
    events = tuple(
        PlainEvent(id=EventId(str(place)), title=title, actors=(X,))
        for place, title in enumerate(titles)
    )
    actors = (Actor(id=X, name="Xavier"), Actor(id=ActorId("y"), name="Yves"))
    case = Case(format="allegata/1", title="A case", actors=actors, events=events)
    return assemble(Path("case.json"), case)


@pytest.fixture
def session() -> Session:
    return Session(opened("harbour report", "border", "harbour"), VIEW)


@pytest.fixture
def search(session: Session, qtbot: QtBot) -> Iterator[Search]:
    made = Search(session)
    yield made
    made.stop()


def ask(qtbot: QtBot, search: Search, session: Session, text: str) -> list[int] | None:
    with qtbot.waitSignal(
        search.found_changed, check_params_cb=lambda found: found.text == text and found.whole
    ):
        session.search_for(text)
    return None if search.matches is None else search.matches.events.tolist()


def test_what_the_view_asks_for_is_found(search: Search, session: Session, qtbot: QtBot) -> None:
    assert ask(qtbot, search, session, "harb") == [0, 2]
    assert search.found.actors == {X}


def test_without_a_text_nothing_is_looked_for(
    search: Search, session: Session, qtbot: QtBot
) -> None:
    ask(qtbot, search, session, "harb")
    session.search_for("")
    assert search.matches is None


def test_a_text_without_a_word_finds_neither_all_nor_nothing(
    search: Search, session: Session, qtbot: QtBot
) -> None:
    assert ask(qtbot, search, session, '"') is None


def test_of_several_questions_only_the_last_is_answered(
    search: Search, session: Session, qtbot: QtBot
) -> None:
    told: list[str] = []
    search.found_changed.connect(lambda found: told.append(found.text))
    for typed in ("b", "bo", "bor"):
        session.search_for(typed)
    qtbot.waitUntil(lambda: search.matches is not None)
    assert set(told) == {"bor"}


def test_a_question_from_before_the_index_is_whole_is_answered_again(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_index, "PIECE", 1)
    session.search_for("harbour")
    search = Search(session)
    qtbot.waitUntil(lambda: search.matches is not None and search.found.whole)
    assert search.matches is not None
    assert search.matches.events.tolist() == [0, 2]
    search.stop()


def test_another_case_is_searched_for_the_same_text(
    search: Search, session: Session, qtbot: QtBot
) -> None:
    ask(qtbot, search, session, "harbour")
    told: list[bool] = []
    search.found_changed.connect(lambda found: told.append(found.events is None))
    session.open_case(opened("the harbour"), session.view)
    qtbot.waitUntil(lambda: search.matches is not None)
    assert search.matches is not None
    assert search.matches.events.tolist() == [0]
    assert told[0]


def test_without_full_text_search_it_says_so_and_nothing_else_fails(
    session: Session, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_index, "_TABLE", "CREATE VIRTUAL TABLE t USING no_such_module(a)")
    search = Search(session)
    session.search_for("harbour")
    assert search.matches is None
    assert "FTS5" in search.unavailable
    search.stop()
