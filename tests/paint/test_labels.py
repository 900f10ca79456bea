"""Texts are measured once, drawn once, and not too many at a time."""

import pytest
from PySide6.QtGui import QImage, QPainter
from pytestqt.qtbot import QtBot

from app.layout.scene import Text
from app.paint.labels import Labels, Measure
from app.paint.theme import LIGHT


def _text(words: str) -> Text:
    return Text(words, 5, 20, 40, 13, 400, "ink")


def _draw(labels: Labels, *texts: str, allowance: int = 60) -> QImage:
    image = QImage(120, 30, QImage.Format.Format_RGB32)
    image.fill(LIGHT.color("window"))
    labels.begin(allowance)
    with QPainter(image) as painter:
        for words in texts:
            labels.draw(painter, (_text(words),))
    return image


def test_longer_and_bolder_text_is_wider(qtbot: QtBot) -> None:
    measure = Measure()
    assert measure("a", 13, 400) < measure("aa", 13, 400)
    assert measure("mmm", 13, 400) < measure("mmm", 13, 700)


def test_a_full_memory_of_widths_is_emptied_and_still_right(qtbot: QtBot) -> None:
    measure = Measure(capacity=2)
    widths = [measure(word, 13, 400) for word in ("a", "b", "c", "a")]
    assert widths[0] == widths[3]


def test_only_so_many_new_texts_are_drawn_in_a_frame(qtbot: QtBot) -> None:
    labels = Labels(LIGHT, 1)
    _draw(labels, "a", "b", "c", allowance=2)
    assert labels.left_out == 1


def test_what_was_left_out_is_drawn_in_the_next_frame(qtbot: QtBot) -> None:
    labels = Labels(LIGHT, 1)
    _draw(labels, "a", "b", allowance=1)
    second = _draw(labels, "a", "b", allowance=1)
    assert labels.left_out == 0
    assert second == _draw(Labels(LIGHT, 1), "a", "b")


def test_the_oldest_picture_gives_way(qtbot: QtBot) -> None:
    labels = Labels(LIGHT, 1, capacity=2)
    _draw(labels, "a", "b", "c")
    _draw(labels, "b", "c", allowance=0)
    assert labels.left_out == 0
    _draw(labels, "a", allowance=0)
    assert labels.left_out == 1


@pytest.mark.parametrize("words", ["Plain", "<b>bold</b>", "&amp;", "שלום", "مرحبا", "é"])
def test_text_of_any_script_leaves_ink(qtbot: QtBot, words: str) -> None:
    assert _draw(Labels(LIGHT, 1), words) != _draw(Labels(LIGHT, 1))
