"""The table of actions is what the menus, F1 and the README say."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot

from app.ui.action_table import action_table
from app.ui.actions import Act, Sub, build_menus, shortcut_lines

README = Path(__file__).parents[2].joinpath("README.md").read_text(encoding="utf-8")


class Anything(SimpleNamespace):
    """Has every verb that the table names, and does nothing."""

    def __getattr__(self, name: str) -> Any:
        return Anything()

    def __call__(self, *_args: object) -> None:
        return None


def table() -> tuple[Act | Sub, ...]:
    anything: Any = Anything()
    return action_table(*[anything] * 7)


@pytest.mark.parametrize("line", shortcut_lines(table()), ids=lambda line: line[1])
def test_every_shortcut_stands_in_the_readme(line: tuple[str, str]) -> None:
    keys, does = line
    assert f"| {keys} | {does} |" in README


def test_no_two_actions_share_a_name_or_a_key() -> None:
    acts = table()
    keys = [key for act in acts for key in act.shortcuts]
    assert len({act.name for act in acts}) == len(acts)
    assert len(set(keys)) == len(keys)


def test_each_action_stands_once_in_its_menu_and_runs(qtbot: QtBot) -> None:
    window = QMainWindow()
    qtbot.addWidget(window)
    ran: list[str] = []
    acts = [
        Act("one", "&File", "&One", ("Ctrl+1",), lambda: ran.append("one")),
        Act("two", "&File", "-&Two", (), lambda: ran.append("two")),
    ]
    actions = build_menus(window, acts)
    actions["one"].trigger()
    actions["two"].trigger()
    assert ran == ["one", "two"]
    menu = window.menuBar().actions()[0].menu()
    assert [action.text() for action in menu.actions()] == ["&One", "", "&Two"]  # type: ignore[attr-defined]
