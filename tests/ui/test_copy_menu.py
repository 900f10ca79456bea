"""What can be copied of a citation, and what a changed one looks like."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu
from pytestqt.qtbot import QtBot

from app.core.ids import EventId
from app.core.view import TimeRange, View
from app.state.anchor_finder import AnchorFinder
from app.state.opening import load_case
from app.state.session import Session
from app.ui.citation_part import CitationPart
from app.ui.copy_menu import fill_copy_menu
from app.ui.detail_panel import DetailPanel
from app.ui.look import Look
from app.ui.runs_label import RunsLabel
from tests.ui.bridge import NOTE, write_bridge


@pytest.fixture
def changed(tmp_path: Path, qtbot: QtBot) -> Iterator[tuple[Session, AnchorFinder]]:
    """Return the bridge case after its text was edited in one word of one passage."""
    path = write_bridge(tmp_path)
    edited = NOTE.replace("known of the", "known about the")
    (tmp_path / "note.txt").write_bytes(edited.encode())
    session = Session(load_case(path), View(TimeRange(0, 10), EventId("knew")))
    finder = AnchorFinder(session)
    with qtbot.waitSignal(finder.found_more, check_params_cb=lambda done, total: done == total):
        pass
    yield session, finder
    finder.stop()


def copied(session: Session, finder: AnchorFinder, words: str) -> str:
    cited = session.case.event_by_id[EventId("knew")].citations[0]
    source = session.case.source_by_id[cited.source]
    menu = QMenu()
    fill_copy_menu(menu, source, cited, finder.anchor(cited), session.opened.shelf)
    next(a for a in menu.actions() if a.text().startswith(words)).trigger()
    return QGuiApplication.clipboard().text()


def test_the_quote_is_copied_as_cited(changed: tuple[Session, AnchorFinder]) -> None:
    assert copied(*changed, "Copy quote") == "the mayor had known of the cracks"


def test_a_note_names_quote_and_source(changed: tuple[Session, AnchorFinder]) -> None:
    note = copied(*changed, "Copy citation as a note")
    assert "the mayor had known of the cracks" in note
    assert "The bridge file" in note


def test_csl_json_can_be_read_again(changed: tuple[Session, AnchorFinder]) -> None:
    [item] = json.loads(copied(*changed, "Copy citation as CSL-JSON"))
    assert (item["id"], item["title"]) == ("note", "The bridge file")


def test_the_new_wording_is_a_citation_that_is_found(
    changed: tuple[Session, AnchorFinder],
) -> None:
    ready = json.loads(copied(*changed, "Accept the new wording"))
    assert ready["quote"] == "the mayor had known about the cracks"
    assert ready["source"] == "note"


def test_a_changed_citation_shows_both_wordings_word_by_word(
    changed: tuple[Session, AnchorFinder], look: Look, qtbot: QtBot
) -> None:
    session, finder = changed
    panel = DetailPanel(session, finder, look)
    qtbot.addWidget(panel)
    part = panel.cards()[0].findChildren(CitationPart)[0]
    [runs] = part.findChildren(RunsLabel)
    assert runs.text == "the mayor had known of about the cracks "


def test_the_event_file_is_never_written(changed: tuple[Session, AnchorFinder]) -> None:
    session, _ = changed
    before = session.opened.path.read_bytes()
    copied(*changed, "Accept the new wording")
    assert session.opened.path.read_bytes() == before
