"""A source leaves the program only by a question, and only by ways that nothing can run."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from app.core.ids import SourceId
from app.core.model import Source
from app.ui.leaving import ask_to_leave, question, way_out

LINKED = Source(id=SourceId("s"), title="S", url="https://example.org/a?b=c")


def source(**keys: str) -> Source:
    return Source(id=SourceId("s"), title="S", **keys)  # type: ignore[arg-type]


def test_a_file_in_the_folder_of_the_case_can_be_opened(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF")
    url = way_out(source(file="a.pdf", url="https://example.org"), tmp_path)
    assert url == QUrl.fromLocalFile(str((tmp_path / "a.pdf").resolve()))


def test_a_link_of_the_file_system_out_of_the_folder_cannot(tmp_path: Path) -> None:
    case = tmp_path / "case"
    case.mkdir()
    (tmp_path / "secret.txt").write_text("x")
    (case / "a.txt").symlink_to(tmp_path / "secret.txt")
    assert way_out(source(file="a.txt"), case) is None


@pytest.mark.parametrize("file", ["circle.txt", "x" * 5000 + ".txt"])
def test_a_path_that_cannot_be_followed_leads_nowhere(file: str, tmp_path: Path) -> None:
    (tmp_path / "circle.txt").symlink_to("circle.txt")
    assert way_out(source(file=file), tmp_path) is None


@pytest.mark.parametrize(
    "link", ["file:///etc/passwd", "javascript:alert(1)", "smb://host/x", "no link", "https://"]
)
def test_only_web_links_lead_out(link: str, tmp_path: Path) -> None:
    assert way_out(source(url=link), tmp_path) is None


def test_the_archived_copy_serves_where_there_is_no_link(tmp_path: Path) -> None:
    url = way_out(source(archive_url="https://archive.example/x"), tmp_path)
    assert url is not None
    assert url.host() == "archive.example"


def test_the_question_names_the_whole_way(tmp_path: Path) -> None:
    assert "https://example.org/a?b=c" in question(QUrl(LINKED.url))


@pytest.mark.parametrize(("button", "opened"), [("Open", True), ("Cancel", False)])
def test_nothing_is_opened_before_the_person_says_so(
    button: str, opened: bool, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    went: list[QUrl] = []

    def go(url: QUrl) -> bool:
        went.append(url)
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", go)
    parent = QWidget()
    qtbot.addWidget(parent)

    def answer() -> None:
        box = QApplication.activeModalWidget()
        assert isinstance(box, QMessageBox)
        assert went == []
        next(b for b in box.buttons() if b.text() == button).click()

    QTimer.singleShot(50, answer)
    assert ask_to_leave(parent, LINKED, tmp_path) is opened
    assert len(went) == int(opened)
