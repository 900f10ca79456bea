"""A session over the bridge case, and what shows it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.core.view import TimeRange, View
from app.paint.theme import LIGHT
from app.state.anchor_finder import AnchorFinder
from app.state.opening import load_case
from app.state.session import Session
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
