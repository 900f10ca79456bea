"""The dialog that makes a figure: choices at the left, the figure as it will be at the right."""

from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QProgressDialog,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from app.core.anchor import Anchor
from app.core.errors import FigureError
from app.core.model import Citation
from app.figure.compose import compose
from app.figure.export import Format, export, remarks_on, write
from app.figure.files import write_whole
from app.figure.fonts import Measure
from app.figure.model import Figure
from app.figure.png import image_of, pixels_of
from app.figure.request import Request
from app.state.session import Session
from app.state.settings import Settings
from app.ui.export_choices import Choices, remember, remembered, request_of
from app.ui.export_form import ExportForm
from app.ui.export_preview import ExportPreview
from app.ui.look import Look
from app.ui.plain import WrappedLabel

_WAIT_MS: Final = 180
# A PNG of lines and letters takes about as many bytes for each of its pixels.
_BYTES_PER_PIXEL: Final = 0.07
_STEPS: Final = 1000


class GivenUp(Exception):  # noqa: N818  (the person's wish, not an error)
    """The person gave the figure up while it was drawn."""


class ExportDialog(QDialog):
    """Makes figures of the case that is open, as it is looked at now."""

    def __init__(self, session: Session, settings: Settings, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Export a figure")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._session = session
        self._settings = settings
        self._measure = Measure()
        self._figure: Figure | None = None
        self._request: Request | None = None
        self.form = ExportForm(remembered(settings), session.case.title)
        self.preview = ExportPreview(look)
        self.told = WrappedLabel(tone="small")
        self.save = QPushButton("Save…")
        self.save.setProperty("primary", True)
        self.copy = QPushButton("Copy image")
        self._timer = QTimer(self, interval=_WAIT_MS, singleShot=True)
        self._timer.timeout.connect(self.refresh)
        self.form.changed.connect(self._timer.start)
        self.save.clicked.connect(self._ask_and_save)
        self.copy.clicked.connect(self._copy)
        self._lay_out()
        self.refresh()

    def refresh(self) -> None:
        """Lay the figure out anew and show it."""
        choices = self.form.choices
        self._figure = self._request = None
        try:
            request = request_of(choices, self._session.case, self._session.view)
            figure = self._compose(request, choices)
        except FigureError as error:
            self.told.setText(f"{str(error)[:1].upper()}{str(error)[1:]}.")
        else:
            self._figure, self._request = figure, request
            self.told.setText("\n".join((_size_words(figure, request, choices), *_remarks(figure))))
        self.preview.show_figure(self._figure)
        self.save.setEnabled(self._figure is not None)
        self.copy.setEnabled(self._figure is not None)

    def save_to(self, path: Path) -> bool:
        """Write the figure to a file, in place of one of the same name.

        Returns:
            Whether it was written; if not, the dialog says why.
        """
        if self._request is None:
            return False
        try:
            write_whole(path, self._bytes(self._request))
        except FigureError as error:
            self.told.setText(f"Not written: {error}.")
            return False
        except GivenUp:
            self.told.setText("Given up; nothing was written.")
            return False
        remember(self._settings, self.form.choices)
        self.told.setText(f"Written: {path}")
        return True

    def _compose(self, request: Request, choices: Choices) -> Figure:
        paged = choices.wanted == "pdf"
        columns = self._session.opened.columns
        return compose(columns, request, self._measure, paged, self._known)

    def _known(self, citation: Citation) -> Anchor:
        # The preview never waits for a search: what is not found yet is not told as found.
        return self._session.opened.shelf.known_anchor(citation) or Anchor("unchecked")

    def _bytes(self, request: Request) -> bytes:
        opened, wanted = self._session.opened, self.form.choices.wanted
        progress = QProgressDialog("Drawing the figure …", "Give up", 0, _STEPS, self)
        progress.setWindowModality(Qt.WindowModality.WindowModal)
        progress.setMinimumDuration(500)

        def tick() -> None:
            progress.setValue(min(progress.value() + 1, _STEPS - 1))
            if progress.wasCanceled():
                raise GivenUp

        try:
            if wanted in ("md", "csv"):
                return export(opened.columns, request, wanted, opened.shelf.anchor).data
            paged = wanted == "pdf"
            anchor = opened.shelf.anchor
            figure = compose(opened.columns, request, self._measure, paged, anchor)
            return write(figure, request, wanted, tick)
        finally:
            progress.close()
            progress.deleteLater()

    def _ask_and_save(self) -> None:
        wanted = self.form.choices.wanted
        opened = self._session.opened.path
        name = opened.name.removesuffix(".json").removesuffix(".allegata") or "figure"
        chosen = ask_where(self, opened.parent / f"{name}.{wanted}", wanted)
        if chosen is not None:
            self.save_to(chosen)

    def _copy(self) -> None:
        if self._figure is None or self._request is None:
            return
        try:
            QGuiApplication.clipboard().setImage(image_of(self._figure, self._request.png_dpi))
        except FigureError as error:
            self.told.setText(f"Not copied: {error}.")
        else:
            self.told.setText("Copied as an image.")

    def _lay_out(self) -> None:
        close = QPushButton("Close")
        close.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy)
        buttons.addStretch(1)
        buttons.addWidget(close)
        buttons.addWidget(self.save)
        self.form.setFixedWidth(330)
        upper = QHBoxLayout()
        upper.setSpacing(18)
        upper.addWidget(self.form)
        upper.addWidget(self.preview, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 18, 20, 16)
        column.setSpacing(12)
        column.addLayout(upper, 1)
        column.addWidget(self.told)
        column.addLayout(buttons)
        self.save.setDefault(True)
        self.resize(1120, 720)


def ask_where(parent: QWidget, path: Path, wanted: Format) -> Path | None:
    """Ask where a figure goes; asks again before a file of the same name is replaced."""
    dialog = QFileDialog(parent, "Export a figure", str(path.parent))
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setNameFilter(f"{wanted.upper()} (*.{wanted})")
    dialog.setDefaultSuffix(wanted)
    dialog.selectFile(path.name)
    return Path(dialog.selectedFiles()[0]) if dialog.exec() else None


def _size_words(figure: Figure, request: Request, choices: Choices) -> str:
    if choices.wanted in ("md", "csv"):
        return "The quotes that the marks rest on, numbered as in the figure."
    page = figure.pages[0].size
    millimetres = f"{page.width * 25.4 / 96:.0f} × {page.height * 25.4 / 96:.0f} mm"
    if choices.wanted == "png":
        width, height = pixels_of(figure, request.png_dpi)
        size = max(width * height * _BYTES_PER_PIXEL / 1e6, 0.1)
        return f"{millimetres}, {width:,} × {height:,} pixels, about {size:.1f} MB"
    if choices.wanted == "svg":
        return f"{millimetres}, about {len(write(figure, request, 'svg')) / 1000:,.0f} kB"
    pages = len(figure.pages)
    return f"{millimetres}, {pages} page{'' if pages == 1 else 's'}"


def _remarks(figure: Figure) -> tuple[str, ...]:
    return tuple(f"{remark[:1].upper()}{remark[1:]}." for remark in remarks_on(figure))
