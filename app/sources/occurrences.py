"""Every place where the folded words of a quote stand, exactly."""

import re

from app.sources.folding import FoldedText

Span = tuple[int, int]
"""`[start, end)` in a folded text."""


def occurrences(quote: FoldedText, text: FoldedText) -> list[Span]:
    """Return where the quote's words stand in the folded text, by place, overlapping ones too.

    A word broken over a line, in the text or in the quote, may be written with its hyphen or
    without it; nowhere else is a hyphen left out.
    """
    words = quote.folded.strip()
    if not words:
        return []
    found = _plain(words, text.folded)
    if quote.breaks or words[0] == "-" or (text.breaks and "-" in words):
        found = sorted({*found, *_hyphenated(quote, text)})
    return found


def _plain(words: str, folded: str) -> list[Span]:
    found = []
    at = folded.find(words)
    while at >= 0:
        found.append((at, at + len(words)))
        at = folded.find(words, at + 1)
    return found


def _hyphenated(quote: FoldedText, text: FoldedText) -> list[Span]:
    found = []
    for match in re.finditer(_with_hyphens(quote), text.folded):
        missing = [match.start(i) for i in range(1, match.re.groups + 1) if not match[i]]
        if match.end() > match.start() and all(at in text.breaks for at in missing):
            found.append(match.span())
    return found


def _with_hyphens(quote: FoldedText) -> str:
    """Return a pattern in which each hyphen is a group that may be empty.

    A quote that begins with a hyphen may begin in the middle of a broken word, where the line
    end that followed it is gone.
    """
    folded = quote.folded.rstrip()
    first = len(folded) - len(folded.lstrip())
    parts = []
    if folded.startswith("-", first):
        parts.append("(-?) ?" if len(folded) > first + 1 else "(-?)")
        first += 2 if folded.startswith("- ", first) else 1
    for at in range(first, len(folded)):
        if at in quote.breaks:
            parts.append("-?")
        parts.append("(-?)" if folded[at] == "-" else re.escape(folded[at]))
    return "".join(parts)
