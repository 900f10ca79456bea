"""The marks `?`, `~` and `%` in words: "possibly", "circa", "(year uncertain)"."""

from typing import Final

from app.core.dates import DatePiece

_BEFORE: Final = {"": "", "?": "possibly ", "~": "circa ", "%": "possibly circa "}
_AFTER: Final = {"?": "uncertain", "~": "approximate", "%": "uncertain and approximate"}
_PARTS: Final = ("year", "month", "day")


def whole_mark(piece: DatePiece) -> str:
    """Return the mark that all written parts share, "" if they have none or differ."""
    marks = set(_marks(piece).values())
    return marks.pop() if len(marks) == 1 else ""


def mark_before(mark: str) -> str:
    """Return what a mark on the whole date says, to stand before it, with a space."""
    return _BEFORE[mark]


def marks_after(piece: DatePiece) -> str:
    """Return " (year uncertain, day approximate)" where the parts differ, else ""."""
    if whole_mark(piece):
        return ""
    parts: dict[str, list[str]] = {}
    for name, mark in _marks(piece).items():
        if mark:
            parts.setdefault(mark, []).append(name)
    said = [f"{' and '.join(names)} {_AFTER[mark]}" for mark, names in parts.items()]
    return f" ({', '.join(said)})" if said else ""


def _marks(piece: DatePiece) -> dict[str, str]:
    written = (piece.year, piece.month, piece.day)
    return {
        name: mark for name, part, mark in zip(_PARTS, written, piece.marks, strict=True) if part
    }
