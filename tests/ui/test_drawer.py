"""A drawer: its panel is made when it is opened, and comes back open next time."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from app.paint.theme import DARK
from app.state.settings import Settings
from app.ui.drawer import Drawer
from app.ui.look import Look


class Panel(QLineEdit):
    """A panel that remembers how it is to look."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look

    def set_look(self, look: Look) -> None:
        self.look = look


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def drawer(settings: Settings, look: Look, qtbot: QtBot) -> Drawer[Panel]:
    made = Drawer(Panel, settings, "drawer", look)
    qtbot.addWidget(made)
    return made


def test_its_panel_is_made_when_it_is_first_opened(drawer: Drawer[Panel], qtbot: QtBot) -> None:
    assert drawer.content is None
    with qtbot.waitSignals([drawer.made, drawer.opened]):
        drawer.toggle()
    assert drawer.panel.isVisible()


def test_opened_again_it_shows_the_same_panel(drawer: Drawer[Panel]) -> None:
    drawer.toggle()
    first = drawer.panel
    drawer.toggle()
    assert drawer.isHidden()
    drawer.toggle()
    assert drawer.panel is first


def test_a_panel_is_made_in_the_look_of_then(drawer: Drawer[Panel]) -> None:
    drawer.set_look(Look(DARK))
    assert drawer.panel.look.theme is DARK
    drawer.set_look(Look(DARK, 1.5))
    assert drawer.panel.look.scale == 1.5


@pytest.mark.parametrize("turns", [1, 2])
def test_it_is_next_time_as_it_was_left(
    drawer: Drawer[Panel], settings: Settings, look: Look, turns: int, qtbot: QtBot
) -> None:
    for _ in range(turns):
        drawer.toggle()
    again = Drawer(Panel, settings, "drawer", look)
    qtbot.addWidget(again)
    again.open_as_before()
    assert again.isHidden() == (turns == 2)
    assert (again.content is None) == (turns == 2)
