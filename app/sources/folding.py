"""Fold a text so that equal words compare equal, with an exact map back to the text as decoded."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Final

import numpy as np
from numpy.typing import NDArray

from app.core.anchor import Place
from app.sources.signs import (
    DASHES,
    HYPHENS,
    IGNORED,
    JOINER,
    LINE_ENDS,
    fold_run,
    joins,
)

_Offsets = NDArray[np.int64]
_NOT_SPACED: Final = r"(?<!\s)"


@dataclass(frozen=True, slots=True, eq=False)
class FoldedText:
    """A text as folded, and where each of its characters came from.

    Attributes:
        source: the text as decoded.
        folded: the text as compared.
        breaks: offsets in `folded` where the hyphen of a word broken over a line was taken out;
            the word may be written with that hyphen or without it.
    """

    source: str
    folded: str
    breaks: frozenset[int]
    _fold_start: _Offsets = field(repr=False)
    _fold_end: _Offsets = field(repr=False)
    _source_start: _Offsets = field(repr=False)
    _source_end: _Offsets = field(repr=False)

    def place(self, start: int, end: int) -> Place:
        """Return where `folded[start:end)` stands in `source`, whole characters only.

        Args:
            start, end: half-open, `0 <= start < end <= len(folded)`.
        """
        return Place(self._origin(start)[0], self._origin(end - 1)[1])

    def _origin(self, at: int) -> tuple[int, int]:
        """Return `[start, end)` in `source` of the one folded character at `at`."""
        piece = int(np.searchsorted(self._fold_start, at, side="right")) - 1
        if piece < 0:
            return at, at + 1
        if at < self._fold_end[piece]:
            return int(self._source_start[piece]), int(self._source_end[piece])
        start = int(self._source_end[piece]) + at - int(self._fold_end[piece])
        return start, start + 1


def fold(text: str) -> FoldedText:
    """Return the text with all that does not make other words folded away.

    Folded are: Unicode form (NFKC, so ligatures and full-width forms too), runs of white space
    (one space), quotation marks (`"` and `'`), dashes (`-`), and what cannot be seen: soft
    hyphens, zero-width and direction marks. The hyphen of a word broken over a line is taken out
    with its line end. Letters keep their case and their accents: those make other words.

    Only the pieces that change are kept, so the map of a text of 5 MB takes about 2 MB.
    """
    pattern = _changing(frozenset(text))
    spans = [match.span() for match in pattern.finditer(text)]
    written = [text[start:end] for start, end in spans]
    folds = {piece: _fold_piece(piece) for piece in set(written)}
    new = [folds[piece] for piece in written]
    return _put_together(text, spans, new)


def _put_together(text: str, spans: list[tuple[int, int]], new: list[str]) -> FoldedText:
    bounds = np.array(spans, dtype=np.int64).reshape(-1, 2)
    source_start, source_end = bounds[:, 0], bounds[:, 1]
    lengths = np.fromiter(map(len, new), dtype=np.int64, count=len(new))
    saved = np.cumsum(source_end - source_start - lengths)
    fold_end = source_end - saved
    return FoldedText(
        source=text,
        folded="".join(_interleaved(text, spans, new)),
        breaks=frozenset(
            int(at)
            for at, piece, (start, end) in zip(fold_end, new, spans, strict=True)
            if not piece and _is_break(text[start:end])
        ),
        _fold_start=fold_end - lengths,
        _fold_end=fold_end,
        _source_start=source_start.copy(),
        _source_end=source_end.copy(),
    )


def _interleaved(text: str, spans: list[tuple[int, int]], new: list[str]) -> Iterable[str]:
    at = 0
    for (start, end), piece in zip(spans, new, strict=True):
        yield text[at:start]
        yield piece
        at = end
    yield text[at:]


def _is_break(piece: str) -> bool:
    return piece[0] in HYPHENS and (len(piece) > 1 or piece == "\ufffe")


def _fold_piece(piece: str) -> str:
    """Return what one piece that `_changing` found is folded to."""
    if piece[0] in HYPHENS and any(sign in LINE_ENDS for sign in piece):
        return ""
    if piece[0] in DASHES:
        return "-"
    if piece[0].isspace():
        return " "
    return fold_run(piece)


def _changing(signs: frozenset[str]) -> re.Pattern[str]:
    """Return a pattern for the pieces of a text that folding changes.

    It is made for the characters that the text holds: a pattern for all of Unicode would look
    at every character for what most texts never have.
    """
    joining = _class(sign for sign in signs if joins(sign))
    changed = _class(s for s in signs if not joins(s) and not s.isspace() and fold_run(s) != s)
    blank = rf"[\s{_class(IGNORED)}]"
    line_end = rf"[^\S{LINE_ENDS}]*(?:\r\n|[{LINE_ENDS}])[^\S{LINE_ENDS}]*"
    word_end = rf"(?:(?<=\w)|(?<=[{joining}]))" if joining else r"(?<=\w)"
    parts = [
        rf"{word_end}[{_class(HYPHENS)}]{line_end}(?=\w)",
        rf"{_NOT_SPACED}(?:--+|[{_class(DASHES - HYPHENS)}]+){line_end}(?=\S)",
    ]
    if joining:
        member = rf"(?:[{joining}]|{JOINER}[^\s])"
        parts.append(rf"[^\s]{member}+|{member}")
    parts += [rf"[^\S ]{blank}*| {blank}+", rf"[{_class(DASHES)}]{{2,}}"]
    if changed:
        parts.append(rf"[{changed}]")
    return re.compile("|".join(parts))


def _class(signs: Iterable[str]) -> str:
    return "".join(re.escape(sign) for sign in sorted(signs))
