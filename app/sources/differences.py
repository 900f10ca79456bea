"""What became of a quote, word by word: kept, removed or added; for showing."""

import re
from itertools import pairwise
from typing import Final, Literal

from msgspec import Struct

from app.sources.folding import FoldedText, fold

_PUNCTUATION: Final = r"""!"#$%&()*+,./:;<=>?@\[\\\]^_{|}~¿¡…。、，；：？！「」"""
_WORDLESS: Final = r"\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff"
"""Kana and Chinese characters stand for themselves: there is no space between words."""

_TOKEN: Final = re.compile(
    rf"(?:[{_WORDLESS}]|[{_PUNCTUATION}]|[^\s{_PUNCTUATION}{_WORDLESS}]+)\s*"
)


class DiffRun(Struct, frozen=True):
    """Words next to each other that met with the same.

    `text` is as in the passage where kept or added, as in the quote where removed, with the
    white space that follows the words there.
    """

    kind: Literal["kept", "removed", "added"]
    text: str


def differences(quote: str, passage: str) -> tuple[DiffRun, ...]:
    """Return what became of a quote, in reading order.

    Words that are equal after folding are kept. Kept and added runs together are the passage,
    kept and removed runs together have the words of the quote.

    Args:
        quote: the words as cited.
        passage: the words as they stand in the text.
    """
    from rapidfuzz.distance import Indel

    old, new = _tokens(quote), _tokens(passage)
    runs: list[DiffRun] = []
    for step in Indel.opcodes([word for word, _ in old], [word for word, _ in new]):
        if step.tag == "delete":
            # What was there stands before what came instead.
            at = len(runs) - (bool(runs) and runs[-1].kind == "added")
            runs.insert(at, DiffRun("removed", _joined(old, step.src_start, step.src_end)))
        else:
            kind: Literal["kept", "added"] = "kept" if step.tag == "equal" else "added"
            runs.append(DiffRun(kind, _joined(new, step.dest_start, step.dest_end)))
    return tuple(runs)


def _joined(tokens: list[tuple[str, str]], start: int, end: int) -> str:
    return "".join(written for _, written in tokens[start:end])


def _tokens(text: str) -> list[tuple[str, str]]:
    """Return the words as folded and as written, the white space after each included."""
    folded = fold(text)
    starts = [match.start() for match in _TOKEN.finditer(folded.folded)]
    edges = [0, *(_source_start(folded, at) for at in starts[1:]), len(text)] if starts else []
    return [
        (match[0].rstrip(), text[start:end])
        for match, (start, end) in zip(_TOKEN.finditer(folded.folded), pairwise(edges), strict=True)
    ]


def _source_start(folded: FoldedText, at: int) -> int:
    return folded.place(at, at + 1).start
