"""The program's font does not depend on the system's choice of family."""

from pytestqt.qtbot import QtBot

from app.paint.fonts import FAMILIES, font, load_fonts


def test_the_families_stand_in_a_fixed_order(qtbot: QtBot) -> None:
    assert tuple(font(13).families()) == FAMILIES


def test_size_and_weight_are_kept(qtbot: QtBot) -> None:
    made = font(15, 600)
    assert (made.pixelSize(), made.weight()) == (15, 600)


def test_loading_twice_names_the_same_families(qtbot: QtBot) -> None:
    assert load_fonts() == load_fonts()
