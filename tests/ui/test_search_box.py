"""The search box, used by keys: typing, going through the matches, clearing, leaving."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from app.core.ids import ActorId
from app.sources import search_index
from app.state.search import Search
from app.state.session import Session
from app.ui.look import Look
from app.ui.search_box import SearchBox, count_words

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def search(session: Session, qtbot: QtBot) -> Iterator[Search]:
    made = Search(session)
    yield made
    made.stop()


@pytest.fixture
def box(session: Session, search: Search, look: Look, qtbot: QtBot) -> SearchBox:
    made = SearchBox(session, search, look)
    qtbot.addWidget(made)
    made.resize(480, 40)
    made.show()
    return made


def type_in(qtbot: QtBot, box: SearchBox, text: str, says: str) -> None:
    qtbot.keyClicks(box.edit, text)
    qtbot.waitUntil(lambda: box.count_words == says)


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ("pena", "4 matches"),
        ("the boss cracks", "1 match"),
        ('"builder had paid"', "1 match"),
        ("harbour", "no match"),
        ("*", ""),
    ],
)
def test_the_count_stands_in_the_box(
    box: SearchBox, search: Search, qtbot: QtBot, typed: str, says: str
) -> None:
    qtbot.keyClicks(box.edit, typed)
    qtbot.waitUntil(lambda: search.found.text == typed and search.found.whole)
    assert box.count_words == says


def test_enter_goes_through_the_matches_in_the_order_of_time_and_shift_back(
    box: SearchBox, session: Session, qtbot: QtBot
) -> None:
    type_in(qtbot, box, "pena", "4 matches")
    visited = []
    for held in (Qt.KeyboardModifier.NoModifier,) * 4 + (SHIFT,):
        qtbot.keyClick(box.edit, Qt.Key.Key_Return, held)
        visited.append((session.view.selected, box.count_words))
    assert visited == [
        ("opening", "1 of 4"),
        ("knew", "2 of 4"),
        ("paid", "3 of 4"),
        ("untrue", "4 of 4"),
        ("paid", "3 of 4"),
    ]


def test_the_arrows_do_the_same(box: SearchBox, session: Session, qtbot: QtBot) -> None:
    type_in(qtbot, box, "pena", "4 matches")
    qtbot.mouseClick(box.next, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(box.previous, Qt.MouseButton.LeftButton)
    assert session.view.selected == "untrue"


def test_escape_clears_the_box_and_then_leaves_it(
    box: SearchBox, session: Session, qtbot: QtBot
) -> None:
    type_in(qtbot, box, "pena", "4 matches")
    qtbot.keyClick(box.edit, Qt.Key.Key_Escape)
    assert (session.view.search, box.count_words, box.next.isVisible()) == ("", "", False)
    with qtbot.waitSignal(box.left):
        qtbot.keyClick(box.edit, Qt.Key.Key_Escape)


def test_matches_that_filters_hide_are_counted_apart(
    box: SearchBox, session: Session, qtbot: QtBot
) -> None:
    type_in(qtbot, box, "pons", "2 matches")
    session.hide_actor(ActorId("builder"), True)
    assert box.count_words == "1 match, 1 hidden"


def test_a_search_cleared_elsewhere_empties_the_box(
    box: SearchBox, session: Session, qtbot: QtBot
) -> None:
    type_in(qtbot, box, "pena", "4 matches")
    session.search_for("")
    assert box.edit.text() == ""


def test_a_narrow_box_leaves_the_room_to_the_text_and_the_count_to_a_tip(
    box: SearchBox, qtbot: QtBot
) -> None:
    type_in(qtbot, box, "pena", "4 matches")
    assert box.edit.count.isVisible()
    box.edit.resize(100, 30)
    assert not box.edit.count.isVisible()
    assert "4 matches" in box.edit.toolTip()


@pytest.mark.parametrize(
    ("numbers", "words"),
    [
        ((12, 1040, 0), "12 of 1,040"),
        ((0, 1, 0), "1 match"),
        ((0, 0, 3), "0 matches, 3 hidden"),
        ((0, 0, 0), "no match"),
    ],
)
def test_counts_are_said_in_words(numbers: tuple[int, int, int], words: str) -> None:
    assert count_words(*numbers, whole=True) == words
    assert count_words(*numbers, whole=False) == f"{words} so far"


def test_without_full_text_search_the_box_says_so(
    session: Session, look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search_index, "_TABLE", "CREATE VIRTUAL TABLE t USING no_such_module(a)")
    box = SearchBox(session, Search(session), look)
    qtbot.addWidget(box)
    assert not box.edit.isEnabled()
    assert "FTS5" in box.toolTip()
