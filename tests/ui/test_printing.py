"""Printing: the figure of what is shown, on the sheets of a printer."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMarginsF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.state.session import Session
from app.ui.printing import draw_on, figure_for, print_dialog


def printer_to(path: Path) -> QPrinter:
    printer = QPrinter()
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    size = QPageSize(QPageSize.PageSizeId.A6)
    landscape = QPageLayout.Orientation.Landscape
    printer.setPageLayout(QPageLayout(size, landscape, QMarginsF(36, 36, 36, 36)))
    return printer


def test_the_figure_fits_what_can_be_printed_on(session: Session, tmp_path: Path) -> None:
    printer = printer_to(tmp_path / "out.pdf")
    room = printer.pageLayout().paintRect(QPageLayout.Unit.Inch)
    width, height = figure_for(printer, session).pages[0].size
    assert (width / 96, height / 96) == pytest.approx((room.width(), room.height()), abs=0.02)


def test_every_page_of_the_figure_is_printed(session: Session, tmp_path: Path) -> None:
    printer = printer_to(tmp_path / "out.pdf")
    pages = len(figure_for(printer, session).pages)
    draw_on(printer, session)
    assert pages > 1
    assert (tmp_path / "out.pdf").read_bytes().count(b"/Type /Page\n") == pages


def test_the_preview_draws_the_pages(session: Session, qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    dialog = print_dialog(session, parent)
    drawn: list[QPrinter] = []
    dialog.paintRequested.connect(drawn.append)
    dialog.show()
    qtbot.waitUntil(lambda: bool(drawn))
    dialog.close()
