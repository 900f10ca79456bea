"""Fold a text so that equal words compare equal, with an exact map back to the text as decoded."""

from collections.abc import Iterable, Sequence

import numpy as np
from msgspec import Struct
from numpy.typing import NDArray

from app.core.anchor import Place
from app.sources.folding_pattern import changing_pieces
from app.sources.signs import DASHES, HYPHENS, JOINER, LINE_ENDS, fold_run, joins, one_to_one

_Offsets = NDArray[np.int64]

_FEW = 30
"""Up to so many signs, exchanging one after another is faster than `str.translate`."""


class FoldedText(Struct, frozen=True, eq=False):
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
    _fold_start: _Offsets
    _fold_end: _Offsets
    _source_start: _Offsets
    _source_end: _Offsets

    def place(self, start: int, end: int) -> Place:
        """Return where `folded[start:end)` stands in `source`, never half a combining sequence.

        Args:
            start, end: half-open, `0 <= start < end <= len(folded)`.
        """
        first, last = self._origin(start)[0], self._origin(end - 1)[1]
        while first and _belong_together(self.source, first):
            first -= 1
        while last < len(self.source) and _belong_together(self.source, last):
            last += 1
        return Place(first, last)

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

    The map holds only the pieces whose length changes: 5 MB of text take 2 to 5 MB.
    """
    evened = _even(text)
    spans = [match.span() for match in changing_pieces(evened).finditer(evened)]
    written = [evened[start:end] for start, end in spans]
    folds = {piece: _fold_piece(piece) for piece in set(written)}
    changes = [
        (span, piece, folds[piece])
        for span, piece in zip(spans, written, strict=True)
        if folds[piece] != piece
    ]
    return _put_together(text, evened, changes)


def _even(text: str) -> str:
    """Return the text with the exchanges made that leave its length as it is."""
    exchanges = one_to_one(frozenset(text))
    if len(exchanges) > _FEW:
        return text.translate(exchanges)
    for sign, new in exchanges.items():
        text = text.replace(chr(sign), new)
    return text


_Change = tuple[tuple[int, int], str, str]
"""A piece that folding changes: `[start, end)` in the source, as written, as folded."""


def _put_together(text: str, evened: str, changes: Sequence[_Change]) -> FoldedText:
    bounds = np.array([span for span, _, _ in changes], dtype=np.int64).reshape(-1, 2)
    lengths = np.array([len(new) for _, _, new in changes], dtype=np.int64)
    source_start, source_end = np.ascontiguousarray(bounds.T)
    fold_end = source_end - np.cumsum(source_end - source_start - lengths)
    return FoldedText(
        source=text,
        folded="".join(_interleaved(evened, changes)),
        breaks=frozenset(
            int(at)
            for at, (_, piece, new) in zip(fold_end, changes, strict=True)
            if not new and _is_break(piece)
        ),
        _fold_start=fold_end - lengths,
        _fold_end=fold_end,
        _source_start=source_start,
        _source_end=source_end,
    )


def _interleaved(text: str, changes: Sequence[_Change]) -> Iterable[str]:
    at = 0
    for (start, end), _, new in changes:
        yield text[at:start]
        yield new
        at = end
    yield text[at:]


def _is_break(piece: str) -> bool:
    return piece[0] in HYPHENS and (len(piece) > 1 or piece == "\ufffe")


def _fold_piece(piece: str) -> str:
    if piece[0] in HYPHENS and any(sign in LINE_ENDS for sign in piece):
        return "-" if piece.startswith("--") else ""
    if piece[0] in DASHES:
        return "-"
    if piece[0].isspace():
        return " "
    return fold_run(piece)


def _belong_together(text: str, at: int) -> bool:
    """Return whether the characters before and at `at`, both in the text, are one to the eye."""
    before, sign = text[at - 1], text[at]
    if before.isspace() or sign.isspace():
        return False
    return joins(sign) or JOINER in (before, sign)
