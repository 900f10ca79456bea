"""The dialog that makes figures, used as a person does."""

from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication, QImage
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from app.state.session import Session
from app.state.settings import Settings
from app.ui.export_dialog import ExportDialog
from app.ui.look import Look


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(tmp_path / "settings.ini")


@pytest.fixture
def parent(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@pytest.fixture
def dialog(session: Session, settings: Settings, look: Look, parent: QWidget) -> ExportDialog:
    return ExportDialog(session, settings, look, parent)


def choose(dialog: ExportDialog, format_: str) -> None:
    dialog.form.format.setCurrentIndex(dialog.form.format.findData(format_))
    dialog.refresh()


@pytest.mark.parametrize(
    ("format_", "begins"),
    [("pdf", b"%PDF"), ("svg", b"<?xml"), ("png", b"\x89PNG"), ("csv", b"number,")],
)
def test_a_figure_is_written_in_the_chosen_format(
    dialog: ExportDialog, tmp_path: Path, format_: str, begins: bytes
) -> None:
    dialog.form.dpi.setValue(40)
    choose(dialog, format_)
    assert dialog.save_to(tmp_path / "out")
    assert (tmp_path / "out").read_bytes().startswith(begins)


def test_the_preview_shows_the_figure(dialog: ExportDialog) -> None:
    dialog.preview.resize(400, 300)
    picture = dialog.preview.grab().toImage()
    colors = {picture.pixelColor(x, 150).name() for x in range(0, 400, 3)}
    assert len(colors) > 2


def test_the_size_is_told_before(dialog: ExportDialog) -> None:
    choose(dialog, "png")
    assert "3,508 ×" in dialog.told.text()
    assert "MB" in dialog.told.text()


def test_a_width_that_is_none_is_told_and_nothing_can_be_saved(dialog: ExportDialog) -> None:
    dialog.form.paper.setCurrentText("wide")
    dialog.refresh()
    assert "write a length" in dialog.told.text()
    assert not dialog.save.isEnabled()


@pytest.mark.parametrize(("start", "told"), [("", "write the first day"), ("2023", "lies after")])
def test_days_that_make_no_range_are_told(dialog: ExportDialog, start: str, told: str) -> None:
    dialog.form.span.setCurrentIndex(dialog.form.span.findData("dates"))
    dialog.form.start.setText(start)
    dialog.form.end.setText("2022")
    dialog.refresh()
    assert told in dialog.told.text().casefold()


def test_the_last_choices_come_again_the_days_do_not(
    dialog: ExportDialog,
    session: Session,
    settings: Settings,
    look: Look,
    parent: QWidget,
    tmp_path: Path,
) -> None:
    dialog.form.span.setCurrentIndex(dialog.form.span.findData("dates"))
    dialog.form.start.setText("2019")
    dialog.form.end.setText("2022")
    dialog.form.ticks["cited"].setChecked(True)
    choose(dialog, "svg")
    dialog.save_to(tmp_path / "out.svg")
    again = ExportDialog(session, settings, look, parent).form.choices
    assert (again.format, again.cited, again.span, again.start) == ("svg", True, "dates", "")


def test_the_image_can_be_copied(dialog: ExportDialog) -> None:
    dialog.form.dpi.setValue(50)
    dialog.refresh()
    dialog.copy.click()
    copied = QGuiApplication.clipboard().image()
    assert isinstance(copied, QImage)
    assert copied.width() == round(297 / 25.4 * 50)


def test_a_place_that_cannot_be_written_is_told(dialog: ExportDialog, tmp_path: Path) -> None:
    assert not dialog.save_to(tmp_path / "gone" / "out.pdf")
    assert "choose another place" in dialog.told.text()


def test_save_asks_where_and_adds_the_ending(
    dialog: ExportDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    choose(dialog, "svg")

    def answer() -> None:
        (asking,) = dialog.findChildren(QFileDialog)
        assert asking.defaultSuffix() == "svg"
        asking.selectFile(str(tmp_path / "mine"))
        asking.accept()

    QTimer.singleShot(0, answer)
    monkeypatch.setattr(QFileDialog, "options", lambda _: QFileDialog.Option.DontUseNativeDialog)
    dialog.save.click()
    assert (tmp_path / "mine.svg").exists()
