"""The style sheet and palette of the window, made from a look: the one place that speaks QSS."""

from typing import Final

from PySide6.QtGui import QPalette

from app.paint.theme import Role, Theme
from app.paths import resource
from app.ui.look import BODY_PX, SMALL_PX, TITLE_PX, Look

_SHEET: Final = """
* {{ font-family: "Inter", "Noto Sans Hebrew", "Noto Sans Arabic"; font-size: {body}px; }}
QMainWindow, QDialog {{ background: {window}; color: {ink}; }}
QWidget {{ color: {ink}; }}
QLabel {{ background: transparent; }}
QLabel[tone="title"] {{ font-size: {title}px; font-weight: 700; }}
QLabel[tone="heading"] {{ font-weight: 600; }}
QLabel[tone="soft"] {{ color: {ink-2}; }}
QLabel[tone="small"] {{ color: {ink-2}; font-size: {small}px; }}
QLabel[tone="small-strong"] {{ color: {ink-2}; font-size: {small}px; font-weight: 600; }}
QLabel[tone="warning"] {{ color: {warning}; font-size: {small}px; }}
QLabel[tone="quote"] {{ color: {ink}; }}
QLabel[tone="note"] {{ color: {retraction-text}; font-size: {small}px; font-weight: 600; }}

QMenuBar {{ background: {window}; color: {ink-2}; padding: 1px 4px; }}
QMenuBar::item {{ background: transparent; padding: 3px 9px; border-radius: 5px; }}
QMenuBar::item:selected {{ background: {hover}; color: {ink}; }}
QMenu {{ background: {card}; border: 1px solid {line}; padding: 4px; }}
QMenu::item {{ padding: 5px 28px 5px 24px; border-radius: 4px; }}
QMenu::item:selected {{ background: {selected}; color: {ink}; }}
QMenu::item:disabled {{ color: {ink-3}; }}
QMenu::separator {{ height: 1px; background: {line}; margin: 4px 6px; }}
QToolTip {{ background: {card}; color: {ink}; border: 1px solid {line}; padding: 4px 6px; }}
QStatusBar {{ background: {window}; color: {ink-2}; border-top: 1px solid {line}; }}
QStatusBar::item {{ border: none; }}
QStatusBar QLabel {{ color: {ink-2}; font-size: {small}px; padding: 0 8px; }}

#header {{ background: {window}; border-bottom: 1px solid {line}; }}
#actors, #side {{ background: {panel}; }}
#times {{ background: {window}; border-bottom: 1px solid {line}; }}
#times QLineEdit {{ padding: 2px 8px; font-size: {small}px; }}
QFrame[row="standing"] {{ border: 1px solid transparent; border-radius: 5px; }}
QFrame[row="standing"]:hover {{ background: {hover}; }}
QFrame[row="standing"]:focus {{ border-color: {focus}; }}
#problems, #banner {{ background: {warning-soft}; border-top: 1px solid {line}; }}
#chips {{ background: {window}; border-bottom: 1px solid {line}; }}
#filter-panel, #tour {{
  background: {card}; border: 1px solid {line}; border-radius: 8px;
}}
#tour-frame {{ background: transparent; border: 2px solid {accent}; border-radius: 8px; }}
#tick-list {{ background: {field}; border: 1px solid {line}; border-radius: 6px; }}
#tick-list::item {{ padding: 3px 4px; }}
#tick-list::item:hover {{ background: {hover}; }}
#tick-list::item:selected {{ background: {selected}; color: {ink}; }}
#banner QLabel {{ color: {warning}; }}
QSplitter::handle {{ background: {line}; }}
QSplitter::handle:horizontal {{ width: 1px; }}
QSplitter::handle:vertical {{ height: 1px; }}

QLineEdit {{
  background: {field}; border: 1px solid {line}; border-radius: 6px; padding: {pad}px 9px;
  selection-background-color: {accent}; selection-color: {on-accent};
}}
QLineEdit:focus {{ border-color: {focus}; }}
QComboBox {{
  background: transparent; border: 1px solid {line}; border-radius: 6px; padding: 2px 8px;
  color: {ink-2}; font-size: {small}px;
}}
QComboBox:hover {{ background: {hover}; }}
QComboBox:focus {{ border-color: {focus}; }}
QComboBox::drop-down {{ border: none; width: 18px; }}
QComboBox::down-arrow {{ image: url("{down-mark}"); width: {small}px; height: {small}px; }}
QComboBox QAbstractItemView {{
  background: {card}; color: {ink}; border: 1px solid {line};
  selection-background-color: {selected}; selection-color: {ink};
}}
QPushButton {{
  background: {field}; border: 1px solid {line}; border-radius: 6px;
  padding: {pad}px 12px; font-weight: 500;
}}
QPushButton:hover {{ background: {hover}; }}
QPushButton:pressed {{ background: {selected}; }}
QPushButton:focus {{ border-color: {focus}; }}
QPushButton:disabled {{ color: {ink-3}; background: {panel}; }}
QPushButton[primary="true"] {{
  background: {accent}; border-color: {accent}; color: {on-accent}; font-weight: 600;
}}
QPushButton[primary="true"]:focus {{ border-color: {ink}; }}
QPushButton[primary="true"]:disabled {{
  background: {panel}; border-color: {line}; color: {ink-3};
}}
QPushButton[flat="true"] {{ border-color: transparent; background: transparent; }}
QPushButton[flat="true"]:hover {{ background: {hover}; }}
QPushButton[flat="true"]:focus {{ border-color: {focus}; }}
QPushButton[small="true"] {{ padding: 1px 7px; font-size: {small}px; }}
QPushButton[narrow="true"] {{ padding: {pad}px 8px; }}
QPushButton[chip="true"] {{
  padding: 2px 9px; border-radius: {chip}px; font-size: {small}px;
  background: {accent-soft}; border-color: {accent-soft};
}}
QPushButton[chip="true"]:hover, QPushButton[chip="true"]:focus {{ border-color: {accent}; }}
QPushButton[small="true"] {{ padding: 2px 8px; font-size: {small}px; }}
QPushButton:checked {{ background: {accent-soft}; border-color: {accent}; }}

QListView, QTreeView, QTableView, QScrollArea {{
  background: transparent; border: none; outline: none;
}}
#lanes {{
  background: transparent; border: 1px solid transparent; border-radius: 5px; padding: 0 8px;
  color: {ink-2}; font-size: {small}px; font-weight: 400; text-align: left;
}}
#lanes:hover, #lanes:pressed, #lanes:open {{ background: {hover}; color: {ink}; }}
#lanes:focus {{ border-color: {focus}; }}
#lanes::menu-indicator {{
  image: url("{down-mark}"); width: {small}px; height: {small}px;
  subcontrol-origin: padding; subcontrol-position: center right; right: 6px;
}}
#table {{ background: {panel}; }}
#table QTableView {{
  background: {window}; border-top: 1px solid {line};
  selection-background-color: {selected}; selection-color: {ink};
}}
#table QTableView:focus {{ border-top-color: {focus}; }}
QTableView::item {{ padding: 0 6px; }}
QTableView::item:selected {{ background: {selected}; }}
QHeaderView {{ background: {panel}; border: none; }}
QHeaderView::section {{
  background: {panel}; color: {ink-2}; border: none; border-bottom: 1px solid {line};
  border-right: 1px solid {line-soft}; padding: 4px 8px; font-size: {small}px; font-weight: 600;
}}
QHeaderView::section:hover {{ background: {hover}; color: {ink}; }}
#problem-list {{ background: {card}; border: 1px solid {line}; border-radius: 6px; }}
#source-text {{
  background: {card}; color: {ink-2}; border: 1px solid {line}; border-radius: 8px;
  padding: 4px 4px; selection-background-color: {accent}; selection-color: {on-accent};
}}
#source-text:focus {{ border-color: {focus}; }}
#cards {{ background: {panel}; }}
QFrame[card="plain"] {{ background: {card}; border: 1px solid {line}; border-radius: 8px; }}
QFrame[card="plain"]:hover {{ border-color: {ink-3}; }}
QFrame[card="plain"]:focus {{ border-color: {focus}; }}
QFrame[card="selected"] {{
  background: {card}; border: 1px solid {accent}; border-left: 4px solid {accent};
  border-radius: 8px;
}}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar:horizontal {{ background: transparent; height: 10px; margin: 0; }}
QScrollBar::handle {{ background: {line}; border-radius: 4px; margin: 1px; min-height: 28px; }}
QScrollBar::handle:hover {{ background: {ink-3}; }}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
  background: none; border: none; width: 0; height: 0;
}}
QProgressBar {{
  background: {line}; border: none; border-radius: 3px; max-height: 6px; min-height: 6px;
}}
QProgressBar::chunk {{ background: {accent}; border-radius: 3px; }}
QCheckBox {{ spacing: 8px; }}
QCheckBox::indicator, #tick-list::indicator {{
  width: {tick}px; height: {tick}px; border: 1px solid {ink-3}; border-radius: 4px;
  background: {field};
}}
QCheckBox::indicator:checked, #tick-list::indicator:checked {{
  background: {accent}; border-color: {accent}; image: url("{tick-mark}");
}}
QCheckBox:focus {{ color: {accent-text}; }}
"""

_PALETTE: Final[tuple[tuple[QPalette.ColorRole, Role], ...]] = (
    (QPalette.ColorRole.Window, "window"),
    (QPalette.ColorRole.WindowText, "ink"),
    (QPalette.ColorRole.Base, "field"),
    (QPalette.ColorRole.AlternateBase, "band"),
    (QPalette.ColorRole.Text, "ink"),
    (QPalette.ColorRole.Button, "panel"),
    (QPalette.ColorRole.ButtonText, "ink"),
    (QPalette.ColorRole.Highlight, "accent"),
    (QPalette.ColorRole.HighlightedText, "on-accent"),
    (QPalette.ColorRole.PlaceholderText, "ink-3"),
    (QPalette.ColorRole.Link, "accent-text"),
    (QPalette.ColorRole.ToolTipBase, "card"),
    (QPalette.ColorRole.ToolTipText, "ink"),
)


def stylesheet(look: Look) -> str:
    """Return the window's style sheet in a look."""
    words: dict[str, str | int] = dict(look.theme.colors.items())
    words |= {
        "title": look.px(TITLE_PX),
        "body": look.px(BODY_PX),
        "small": look.px(SMALL_PX),
        "pad": look.px(5),
        "tick": look.px(14),
        "chip": look.px(8),
        "down-mark": resource("icons", f"down-{look.theme.name}.svg").as_posix(),
        "tick-mark": resource("icons", f"tick-{look.theme.name}.svg").as_posix(),
    }
    return _SHEET.format_map(words)


def palette(theme: Theme) -> QPalette:
    """Return the palette for what a style sheet does not reach."""
    made = QPalette()
    for place, role in _PALETTE:
        made.setColor(place, theme.color(role))
    return made
