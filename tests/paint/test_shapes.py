"""Marks can be told apart by their shape alone."""

from itertools import combinations

import pytest
from PySide6.QtGui import QIcon, QImage, QPixmap
from pytestqt.qtbot import QtBot

from app.core.model import KINDS, Kind
from app.paint.shapes import glyph, kind_icon, period_icon, silhouette
from app.paint.theme import DARK, LIGHT


@pytest.mark.parametrize("kind", KINDS)
def test_a_glyph_lies_about_the_origin(kind: Kind) -> None:
    box = glyph(kind, 6).boundingRect()
    assert 6 < box.width() < 15
    assert abs(box.center().x()) < 1 > abs(box.center().y())


@pytest.mark.parametrize(("one", "other"), list(combinations(KINDS, 2)))
def test_no_two_kinds_share_a_shape(one: Kind, other: Kind) -> None:
    first, second = glyph(one, 10), glyph(other, 10)
    difference = first.subtracted(second).united(second.subtracted(first))
    assert not difference.boundingRect().isEmpty()


@pytest.mark.parametrize("kind", ["no-comment", "retraction"])
def test_open_shapes_have_a_hole_and_their_silhouette_none(kind: Kind) -> None:
    above_the_bar = glyph(kind, 10).boundingRect().center()
    above_the_bar.setY(-4)
    assert not glyph(kind, 10).contains(above_the_bar)
    assert silhouette(kind, 10).contains(above_the_bar)


def _picture(icon: QIcon) -> QImage:
    pixmap: QPixmap = icon.pixmap(16, 16)
    return pixmap.toImage()


def test_icons_differ_by_kind_and_by_theme(qtbot: QtBot) -> None:
    pictures = [_picture(kind_icon("denial", LIGHT, 16)), _picture(kind_icon("denial", DARK, 16))]
    pictures.append(_picture(kind_icon("allegation", LIGHT, 16)))
    assert all(one != other for one, other in combinations(pictures, 2))


def test_an_icon_is_as_large_as_asked_for(qtbot: QtBot) -> None:
    assert (
        kind_icon("event", LIGHT, 12).pixmap(12, 12).deviceIndependentSize().toSize().width() == 12
    )


def test_the_period_bar_is_filled_inside_and_clear_at_the_corners(qtbot: QtBot) -> None:
    image = period_icon(LIGHT, 20, 10).pixmap(20, 10).toImage()
    assert image.pixelColor(10, 5).alpha() == 255
    assert image.pixelColor(0, 0).alpha() < 40
