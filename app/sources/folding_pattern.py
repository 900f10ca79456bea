"""The pattern that finds what folding changes in one text: made for the characters it holds."""

import re
import unicodedata
from collections.abc import Iterable

from app.sources.signs import DASHES, HYPHENS, IGNORED, LINE_ENDS, fold_run, joins

_BLANK = rf"[^\S{LINE_ENDS}]*"
_LINE_END = rf"{_BLANK}(?:\r\n|[{LINE_ENDS}]){_BLANK}"


def changing_pieces(text: str) -> re.Pattern[str]:
    """Return a pattern for every piece of a text that folding may change, longest first.

    A pattern for all of Unicode would ask at every character for what most texts never have, so
    only the characters that are there stand in it, and each part begins with them.
    """
    signs = frozenset(text)
    changed = _class(s for s in signs if not s.isspace() and fold_run(s) != s)
    joining = _class(s for s in signs if joins(s))
    parts = [*_hyphens(signs, joining), *_dashes(signs)]
    if joining:
        base = changed if unicodedata.is_normalized("NFC", text) else r"^\s"
        parts += [rf"[{base}][{joining}]+"] if base else []
    blank = rf"[\s{_class(IGNORED & signs)}]"
    parts += [rf"[^\S ]{blank}*", rf" {blank}+"]
    if changed:
        parts.append(rf"[{changed}]")
    return re.compile("|".join(parts))


def _hyphens(signs: frozenset[str], joining: str) -> list[str]:
    """Return the part for a word broken over a line: its hyphen and the line end."""
    hyphens = _class(HYPHENS & signs)
    if not hyphens:
        return []
    return [rf"[{hyphens}](?<=[\w{joining}][{hyphens}]){_LINE_END}(?=\w)"]


def _dashes(signs: frozenset[str]) -> list[str]:
    """Return the parts for a dash at a line end, which takes no space, and for several dashes."""
    dashes, long = _class(DASHES & signs), _class((DASHES & signs) - HYPHENS)
    if not dashes:
        return []
    at_line_end = rf"-(?<!\s-)-+{_LINE_END}(?=\S)"
    parts = [at_line_end, rf"[{dashes}]{{2,}}"]
    return [rf"[{long}](?<!\s[{long}]){_LINE_END}(?=\S)", *parts] if long else parts


def _class(signs: Iterable[str]) -> str:
    return "".join(re.escape(sign) for sign in sorted(signs))
