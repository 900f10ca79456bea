"""What can be copied of a citation: to paste elsewhere, never written by the program itself."""

import json

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from app.core.anchor import Anchor
from app.core.model import Citation, Source
from app.sources.citing import citation_csl, citation_note
from app.sources.ready_citation import ready_citation
from app.sources.shelf import Shelf


def fill_copy_menu(
    menu: QMenu,
    source: Source | None,
    citation: Citation | None,
    anchor: Anchor | None,
    shelf: Shelf,
) -> None:
    """Fill the menu for the citation that is selected; say so where none is."""
    menu.clear()
    if source is None or citation is None:
        menu.addAction("Select an event first").setEnabled(False)
        return
    if citation.quote:
        _add(menu, "Copy quote", citation.quote)
    _add(menu, "Copy citation as a note", citation_note(citation, source))
    _add(menu, "Copy citation as CSL-JSON", citation_csl(citation, source))
    if anchor is not None and anchor.state == "changed" and anchor.place is not None:
        menu.addSeparator()
        _add(
            menu,
            "Accept the new wording: copy it for the event file",
            new_wording(citation, anchor, shelf),
        )


def new_wording(citation: Citation, anchor: Anchor, shelf: Shelf) -> str:
    """Return a changed citation as it would be found again, as JSON to paste into the event file.

    Locator and translation stay as they are in the file; whoever pastes decides about both.
    """
    folded = shelf.folded(citation.source)
    if folded is None or anchor.place is None:
        return ""
    ready = ready_citation(citation.source, folded, anchor.place)
    kept = {"locator": citation.locator, "translation": citation.translation}
    return json.dumps(ready | {k: v for k, v in kept.items() if v}, ensure_ascii=False, indent=2)


def _add(menu: QMenu, words: str, text: str) -> None:
    action = menu.addAction(words)
    action.triggered.connect(lambda: QGuiApplication.clipboard().setText(text))
