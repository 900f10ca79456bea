"""Printing with a preview: the figure of what is shown, laid out for the printer's sheet."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPageLayout, QPainter
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog
from PySide6.QtWidgets import QWidget

from app.figure.compose import compose
from app.figure.fonts import Measure
from app.figure.model import Figure
from app.figure.paper import PX_PER_INCH, Paper
from app.figure.qt_ink import QtInk
from app.figure.request import Request
from app.state.session import Session

_POINTS: float = 72.0
_INSIDE: float = 4.0


def print_dialog(session: Session, parent: QWidget) -> QPrintPreviewDialog:
    """Make the dialog that shows the pages and prints them."""
    # A printer of its own: the dialog would not keep one that it is given.
    dialog = QPrintPreviewDialog(parent)
    dialog.printer().setPageOrientation(QPageLayout.Orientation.Landscape)
    dialog.printer().setDocName(session.case.title)
    dialog.setWindowTitle("Print")
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.paintRequested.connect(lambda printer: draw_on(printer, session))
    return dialog


def draw_on(printer: QPrinter, session: Session) -> None:
    """Draw the figure on the pages of a printer, as large as it is."""
    figure = figure_for(printer, session)
    scale = printer.resolution() / PX_PER_INCH
    with QPainter(printer) as painter:
        painter.scale(scale, scale)
        ink = QtInk(painter, figure)
        for number, page in enumerate(figure.pages):
            if number:
                printer.newPage()
            ink.draw(page)


def figure_for(printer: QPrinter, session: Session) -> Figure:
    """Return the figure of what is shown, for the part of the sheet that can be printed on."""
    area = printer.pageLayout().paintRect(QPageLayout.Unit.Point)
    scale = PX_PER_INCH / _POINTS
    paper = Paper(area.width() * scale, area.height() * scale, _INSIDE)
    view = session.view
    request = Request(paper=paper, view=view, shown=view.shown)
    return compose(session.opened.columns, request, Measure(), paged=True)
