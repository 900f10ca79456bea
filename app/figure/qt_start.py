"""Starts Qt for figures where it does not run yet: without a display, with the bundled fonts."""

import os
import sys

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QGuiApplication

from app.paint.fonts import load_fonts


def start_qt() -> QCoreApplication:
    """Make sure that text can be measured and pictures painted.

    An application that runs already has loaded its fonts and stays as it is. Else one is begun that
    never asks for a display: with one, the same figure could come out otherwise.

    Returns:
        The application; whoever measures or paints keeps it until done.
    """
    running = QGuiApplication.instance()
    if running is not None:
        return running
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    # Qt complains where the locale is not UTF-8; nothing in a figure depends on it.
    os.environ["LC_ALL"] = "C.UTF-8"
    application = QGuiApplication(sys.argv[:1])
    load_fonts()
    return application
