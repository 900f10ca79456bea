"""What the window does with figures: export one, print one."""

from PySide6.QtWidgets import QWidget

from app.state.session import Session
from app.state.settings import Settings
from app.ui.wardrobe import Wardrobe


class Figures:
    """Opens the dialogs that make figures, over the window."""

    def __init__(
        self, session: Session, settings: Settings, wardrobe: Wardrobe, window: QWidget
    ) -> None:
        self._session = session
        self._settings = settings
        self._wardrobe = wardrobe
        self._window = window

    def export(self) -> None:
        """Ask how the figure is to be, and where it goes."""
        # Loaded when asked for, here and below: the window opens a good deal sooner.
        from app.ui.export_dialog import ExportDialog

        ExportDialog(self._session, self._settings, self._wardrobe.look, self._window).open()

    def print(self) -> None:
        """Show the pages, and print them."""
        from app.ui.printing import print_dialog

        print_dialog(self._session, self._window).open()
