"""Letters that the bundled fonts hold, and those they do not."""

import pytest
from pytestqt.qtbot import QtBot

from app.figure.fonts import Measure, foreign_letters, letter_name


@pytest.fixture(autouse=True)
def qt(qtbot: QtBot) -> None:
    """Start Qt."""


def test_the_scripts_of_the_bundled_fonts_are_held() -> None:
    assert foreign_letters(["Été – São, Ελληνικά, Русский", "שלום עולם", "السلام عليكم"]) == {}


def test_a_letter_of_no_font_is_told() -> None:
    assert foreign_letters(["a\ue123"]) == {"\ue123": ""}


def test_a_letter_has_a_name() -> None:
    assert letter_name("漢") == "漢 (CJK UNIFIED IDEOGRAPH-6F22)"
    assert letter_name("\ue123") == "\ue123 (U+E123)"


def test_a_dash_between_numbers_is_as_wide_as_elsewhere() -> None:
    measure = Measure()
    parts = measure("1894", 12, 400), measure("–", 12, 400), measure("1906", 12, 400)
    assert measure("1894–1906", 12, 400) == pytest.approx(sum(parts), abs=0.3)
