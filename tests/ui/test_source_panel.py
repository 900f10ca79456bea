"""The source panel: the passage shown is the passage cited, and a click on it goes back."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from app.core.anchor import Place
from app.core.ids import EventId
from app.state.anchor_finder import AnchorFinder
from app.state.opening import load_case
from app.state.session import Session
from app.ui.look import Look
from app.ui.source_panel import SourcePanel
from app.ui.source_text import Mark, SourceText, nearest_marks


@pytest.fixture
def panel(session: Session, finder: AnchorFinder, look: Look, qtbot: QtBot) -> SourcePanel:
    made = SourcePanel(session, finder, look)
    qtbot.addWidget(made)
    made.resize(420, 500)
    made.show()
    return made


def point_of(panel: SourcePanel, words: str) -> QPoint:
    cursor = panel.text.document().find(words)
    cursor.setPosition(cursor.selectionStart() + 2)
    return panel.text.cursorRect(QTextCursor(cursor)).center()


@pytest.mark.parametrize(
    ("event", "words"),
    [
        ("knew", "the mayor had known of the cracks"),
        ("paid", "the builder had paid him"),
        ("untrue", "called both points untrue"),
    ],
)
def test_the_words_cited_are_highlighted_behind_an_emoji_and_cr_lf(
    panel: SourcePanel, session: Session, event: str, words: str
) -> None:
    session.select(EventId(event))
    assert panel.text.marked_words("highlight") == [words]


def test_every_other_cited_passage_is_marked_too(panel: SourcePanel, session: Session) -> None:
    session.select(EventId("knew"))
    assert set(panel.text.marked_words("passage")) == {
        "the mayor had known of the cracks",
        "the builder had paid him",
        "called both points untrue",
        "the builder did not reply",
    }


def test_a_click_on_a_passage_selects_its_event(
    panel: SourcePanel, session: Session, qtbot: QtBot
) -> None:
    session.select(EventId("knew"))
    where = point_of(panel, "both points")
    qtbot.mouseClick(panel.text.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert session.view.selected == "untrue"


def test_a_click_beside_every_passage_changes_nothing(
    panel: SourcePanel, session: Session, qtbot: QtBot
) -> None:
    session.select(EventId("knew"))
    where = point_of(panel, "The bridge file")
    qtbot.mouseClick(panel.text.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert session.view.selected == "knew"


def test_next_and_previous_go_through_the_passages_of_the_text(
    panel: SourcePanel, session: Session, qtbot: QtBot
) -> None:
    session.select(EventId("knew"))
    qtbot.mouseClick(panel.buttons.next, Qt.MouseButton.LeftButton)
    assert session.view.selected == "paid"
    qtbot.mouseClick(panel.buttons.previous, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel.buttons.previous, Qt.MouseButton.LeftButton)
    assert session.view.selected == "silent"


def test_all_places_of_an_ambiguous_quote_are_shown_and_none_is_chosen(
    panel: SourcePanel, session: Session
) -> None:
    session.select(EventId("saw"))
    assert panel.text.marked_words("highlight") == []
    assert panel.text.marked_words("ambiguous-soft") == ["I saw the report"] * 2


def test_a_source_without_text_says_so(panel: SourcePanel, session: Session) -> None:
    session.select(EventId("saw"), 2)
    assert panel.text.toPlainText() == ""
    assert panel.head.note == "This source is described only; it has no text here."


def test_the_text_is_as_it_stands_in_the_file(panel: SourcePanel, session: Session) -> None:
    session.select(EventId("knew"))
    assert panel.text.toPlainText().startswith("The bridge file.\n\n🌉 The Daily wrote")


def test_with_nothing_selected_a_text_is_there_to_click_in(
    panel: SourcePanel, session: Session, qtbot: QtBot
) -> None:
    assert panel.head.note == "A click on marked words selects their event."
    where = point_of(panel, "did not reply")
    qtbot.mouseClick(panel.text.viewport(), Qt.MouseButton.LeftButton, pos=where)
    assert session.view.selected == "silent"


def test_another_source_can_be_read_while_the_selection_stays(
    panel: SourcePanel, session: Session, qtbot: QtBot
) -> None:
    session.select(EventId("knew"))
    qtbot.keyClick(panel.findChild(QComboBox), Qt.Key.Key_Down)
    assert panel.text.toPlainText().startswith("A clerk wrote")
    assert panel.text.marked_words("highlight") == []
    assert session.view.selected == "knew"


def in_view(panel: SourcePanel, words: str) -> bool:
    return panel.text.viewport().rect().contains(point_of(panel, words))


def read_again(session: Session, finder: AnchorFinder, qtbot: QtBot) -> None:
    with qtbot.waitSignal(finder.found_more, check_params_cb=lambda done, total: done == total):
        session.open_case(load_case(session.opened.path), session.view)


@pytest.fixture
def long_panel(
    panel: SourcePanel, session: Session, finder: AnchorFinder, qtbot: QtBot
) -> SourcePanel:
    """Return a panel whose text has more lines before its passages than it can show."""
    text = session.opened.path.with_name("note.txt")
    text.write_text(("A paragraph of several lines. " * 9 + "\n") * 50 + text.read_text())
    read_again(session, finder, qtbot)
    return panel


def test_a_text_that_comes_back_is_read_at_its_passage(
    long_panel: SourcePanel, session: Session, finder: AnchorFinder, qtbot: QtBot
) -> None:
    session.select(EventId("untrue"))
    text = session.opened.path.with_name("note.txt")
    words = text.read_text()
    text.unlink()
    read_again(session, finder, qtbot)
    text.write_text(words)
    read_again(session, finder, qtbot)
    qtbot.wait(50)  # laid out anew, where a scroll bar has come or gone
    assert in_view(long_panel, "called both points")


def test_a_text_that_changes_is_read_on_where_it_was_read(
    long_panel: SourcePanel, session: Session, finder: AnchorFinder, qtbot: QtBot
) -> None:
    session.select(EventId("untrue"))
    bar = long_panel.text.verticalScrollBar()
    bar.setValue(40)
    read_again(session, finder, qtbot)
    assert bar.value() == 40


def test_a_source_that_was_chosen_stays_when_the_case_is_read_again(
    panel: SourcePanel, session: Session, finder: AnchorFinder, qtbot: QtBot
) -> None:
    qtbot.keyClick(panel.findChild(QComboBox), Qt.Key.Key_Down)
    read_again(session, finder, qtbot)
    assert panel.text.toPlainText().startswith("A clerk wrote")


def test_of_thousands_of_marks_only_those_around_a_place_are_drawn() -> None:
    marks = [Mark(Place(at, at + 1), "passage") for at in range(0, 5000, 10)]
    near = nearest_marks(marks, 2500)
    assert near[0].place.start > 0
    assert near[-1].place.start < 4990
    assert Mark(Place(2500, 2501), "passage") in near


def test_far_marks_are_drawn_once_they_are_scrolled_to(qtbot: QtBot, look: Look) -> None:
    text = SourceText(look)
    qtbot.addWidget(text)
    text.resize(300, 200)
    text.show()
    text.set_text("\n".join(f"line {line:04}" for line in range(1000)))
    text.set_marks([Mark(Place(at, at + 9), "passage") for at in range(0, 10_000, 10)], None)
    assert "line 0999" not in text.marked_words("passage")
    text.scroll_to(Place(9990, 9999))
    assert "line 0999" in text.marked_words("passage")


def test_the_same_words_cited_often_are_one_mark(qtbot: QtBot, look: Look) -> None:
    text = SourceText(look)
    qtbot.addWidget(text)
    text.set_text("so it is")
    text.set_marks([Mark(Place(0, 2), "passage")] * 3, None)
    assert text.marked_words("passage") == ["so"]
