"""No text of a case is ever rendered as rich text."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocumentFragment
from pytestqt.qtbot import QtBot

from app.ui.plain import ElidedLabel, PlainLabel, WrappedLabel, plain_tip

HOSTILE = '<img src="x"> <b>bold</b> & "quoted"'


@pytest.mark.parametrize("make", [PlainLabel, WrappedLabel, ElidedLabel])
def test_a_label_shows_mark_up_as_it_is_written(make: type[PlainLabel], qtbot: QtBot) -> None:
    label = make(HOSTILE)
    qtbot.addWidget(label)
    assert (label.text(), label.textFormat()) == (HOSTILE, Qt.TextFormat.PlainText)


def test_a_tooltip_shows_mark_up_as_it_is_written() -> None:
    assert QTextDocumentFragment.fromHtml(plain_tip(HOSTILE)).toPlainText() == HOSTILE


def test_an_elided_label_tells_the_whole_in_its_tooltip_only_when_cut(qtbot: QtBot) -> None:
    label = ElidedLabel("a long title that does not fit")
    qtbot.addWidget(label)
    label.resize(60, 20)
    label.grab()
    assert "does not fit" in label.toolTip()
    label.resize(600, 20)
    label.grab()
    assert label.toolTip() == ""


def test_an_elided_label_keeps_room_for_so_many_letters_unless_its_text_is_short(
    qtbot: QtBot,
) -> None:
    label = ElidedLabel("a long title that does not fit", letters=14)
    qtbot.addWidget(label)
    assert label.minimumSizeHint().width() >= 14 * label.fontMetrics().averageCharWidth()
    label.setText("short")
    assert label.minimumSizeHint().width() == label.sizeHint().width()
