"""How well the words around a place agree with a citation's prefix and suffix."""

import pytest

from app.sources.context import CONTEXT_FITS, Context
from tests.sources.written import citation

TEXT = "One small boat left the harbour at night."
SPAN = (10, 14)


def context(prefix: str, suffix: str) -> Context:
    return Context.of(citation("boat", prefix, suffix))


@pytest.mark.parametrize(
    ("prefix", "suffix", "least", "most"),
    [
        ("", "", 1.0, 1.0),
        ("One small ", " left the", 1.0, 1.0),
        ("one  SMALL", "left the", 1.0, 1.0),
        ("small", "", 1.0, 1.0),
        ("One smal1 ", " 1eft the", CONTEXT_FITS, 0.99),
        ("some long words before the one small", "", 0.0, CONTEXT_FITS),
        ("xyz", "qqq", 0.0, 0.0),
    ],
)
def test_agreement_is_a_likeness(prefix: str, suffix: str, least: float, most: float) -> None:
    assert least <= context(prefix, suffix).agreement(TEXT, *SPAN) <= most


def test_nothing_stands_before_the_beginning() -> None:
    assert context("x", "").agreement("boat", 0, 4) == 0.0


@pytest.mark.parametrize(
    ("prefix", "suffix", "stands"),
    [("small ", " left", True), ("small", "", False), ("Small ", "", False), ("", "", True)],
)
def test_the_very_words_stand_with_their_white_space(
    prefix: str, suffix: str, stands: bool
) -> None:
    assert context(prefix, suffix).stands_at(TEXT, *SPAN) is stands
