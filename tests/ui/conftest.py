"""A session over the bridge case, and what shows it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.core.view import TimeRange, View
from app.paint.theme import LIGHT
from app.state.anchor_finder import AnchorFinder
from app.state.opening import load_case
from app.state.session import Session
from app.state.settings import Settings
from app.ui.application import Program, build_program
from app.ui.look import Look
from app.ui.timeline import Timeline
from tests.ui.bridge import write_bridge

YEAR = 365 * 86_400


@pytest.fixture
def session(tmp_path: Path, qtbot: QtBot) -> Session:
    opened = load_case(write_bridge(tmp_path))
    return Session(opened, View(TimeRange(48 * YEAR, 52 * YEAR)))


@pytest.fixture
def finder(session: Session, qtbot: QtBot) -> Iterator[AnchorFinder]:
    """Return a finder that has found every passage."""
    found = AnchorFinder(session)
    with qtbot.waitSignal(found.found_more, check_params_cb=lambda done, total: done == total):
        pass
    yield found
    found.stop()


@pytest.fixture
def look() -> Look:
    return Look(LIGHT)


@pytest.fixture
def timeline(session: Session, qtbot: QtBot) -> Timeline:
    """Return a timeline of 900 by 500 pixels that does not glide."""
    shown = Timeline(session, LIGHT, animated=False)
    qtbot.addWidget(shown)
    shown.resize(900, 500)
    shown.show()
    return shown


@pytest.fixture
def program(tmp_path: Path, qapp: QApplication, qtbot: QtBot) -> Iterator[Program]:
    """Return the whole program with its window shown and no case open."""
    made = build_program(Settings(tmp_path / "settings.ini"), qapp)
    qtbot.addWidget(made.window)
    made.window.show()
    yield made
    made.desk.files.watcher.stop()
    made.desk.files.opener.cancel()
    made.finder.stop()
    made.search.stop()


@pytest.fixture
def case_file(tmp_path: Path) -> Path:
    """Return the event file of the bridge case."""
    return write_bridge(tmp_path)


@pytest.fixture
def bridge(program: Program, case_file: Path, qtbot: QtBot) -> Program:
    """Return the program with the bridge case open and its passages found."""
    program.desk.files.open(case_file)
    qtbot.waitUntil(lambda: "4 found" in program.panels.header.trust.text())
    return program
