"""Going through what had been said, statement by statement."""

from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.core.errors import DateError
from app.core.standing.as_of import as_of_written
from app.core.view import TimeRange, View
from app.state import playback
from app.state.opening import load_case
from app.state.playback import Playback
from app.state.session import Session
from tests.ui.bridge import write_bridge


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Session:
    return Session(load_case(write_bridge(tmp_path)), View(TimeRange(0, 10**9)))


def day(session: Session) -> str:
    as_of = session.view.as_of
    return "" if as_of is None else as_of_written(as_of, session.opened.columns.clock)


def test_each_step_selects_the_next_statement_and_moves_the_day(session: Session) -> None:
    play = Playback(session)
    told = []
    while play.step(1):
        told.append((session.view.selected, day(session)))
    assert told == [
        ("knew", "2021-03-04"),
        ("paid", "2021-03-04"),
        ("untrue", "2021-03-05"),
        ("silent", "2021-03-06"),
        ("saw", "2021-04-01"),
    ]
    assert play.step(-1)
    assert (session.view.selected, day(session)) == ("silent", "2021-03-06")


@pytest.mark.parametrize(
    ("typed", "written"),
    [("2021-03-04", "2021-03-04"), ("4 March 2021", "2021-03-04"), ("2021", "2021-12-31")],
)
def test_a_date_typed_is_shown_to_its_end(session: Session, typed: str, written: str) -> None:
    Playback(session).go_to(typed)
    assert day(session) == written


def test_no_date_shows_everything(session: Session) -> None:
    play = Playback(session)
    play.go_to("2021")
    play.go_to("  ")
    assert session.view.as_of is None


@pytest.mark.parametrize("typed", ["soon", "2021/.."])
def test_what_has_no_end_is_refused_and_changes_nothing(session: Session, typed: str) -> None:
    play = Playback(session)
    play.go_to("2020")
    with pytest.raises(DateError):
        play.go_to(typed)
    assert day(session) == "2020-12-31"


def test_playing_goes_through_all_statements_and_stops(
    session: Session, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(playback, "STEP_MS", 1)
    play = Playback(session)
    play.play()
    assert play.playing
    with qtbot.waitSignal(play.playing_changed, check_params_cb=lambda playing: not playing):
        pass
    assert session.view.selected == "saw"


def test_after_the_last_statement_it_plays_from_the_first(session: Session) -> None:
    play = Playback(session)
    play.go_to("2030")
    play.play()
    assert session.view.selected == "knew"
    play.play()
    assert not play.playing


def test_showing_everything_ends_the_playing(session: Session) -> None:
    play = Playback(session)
    play.play()
    session.set_as_of(None)
    assert not play.playing
    play.play()
    play.end()
    assert (play.playing, session.view.as_of) == (False, None)


def test_another_case_ends_the_playing(session: Session) -> None:
    play = Playback(session)
    play.play()
    session.open_case(session.opened, session.view)
    assert not play.playing


def test_the_clock_is_switched_there_and_back(session: Session) -> None:
    play = Playback(session)
    clocks = []
    for _ in range(2):
        play.switch_clock()
        clocks.append(session.view.clock)
    assert clocks == ["alleged", "said"]
