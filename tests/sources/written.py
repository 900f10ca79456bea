"""Texts as they might be found: what folding and anchoring must live with."""

from hypothesis import strategies as st

from app.core.ids import SourceId
from app.core.model import Citation

PIECES = (
    *"abcde ABE12.,",
    *"-–—“”'\"",
    "\n",
    "\r\n",
    "  ",
    "-\n",
    "e\u0301",
    "é",
    "ẹ\u0301",
    "ﬁ",
    "\u00ad",
    "\u200b",
    "\u200d",
    "\ufffe",
    "\u00a0",
    "\U0001f600",
    "\U0001f44d\U0001f3fd",
    "\U0001f469\u200d\U0001f680",
    "कि",
    "한",
    "ﬀ",
    "…",
    "\u202e",
    "\0",
)


def pieces(most: int = 40) -> st.SearchStrategy[list[str]]:
    """Return texts as lists of pieces that no one would cut."""
    return st.lists(st.sampled_from(PIECES), max_size=most)


def texts(most: int = 40) -> st.SearchStrategy[str]:
    """Return texts of such pieces, and of any characters at all."""
    return st.one_of(pieces(most).map("".join), st.text(max_size=most))


def citation(quote: str | None, prefix: str = "", suffix: str = "") -> Citation:
    """Return a citation of some source."""
    return Citation(SourceId("s"), quote, prefix, suffix)
