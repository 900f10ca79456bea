"""The anchor state: never found where it is not, never one place where several fit."""

import pytest

from app.core.anchor import Anchor, Place
from app.sources.anchoring import Cancelled, locate
from app.sources.folding import fold
from tests.sources.written import citation

PAPER = """The minister denied every charge on Monday. The mayor denied every charge on Tuesday.
Nobody asked the harbour master, who had written in his log that “the cranes stood still
from the first of May to the last”, and that the coal went else-
where. The clerk, Señor Peña, had no comment."""


def anchor(quote: str, prefix: str = "", suffix: str = "", text: str = PAPER) -> Anchor:
    return locate(citation(quote, prefix, suffix), fold(text))


def words_at(found: Anchor, text: str = PAPER) -> list[str]:
    return [text[place.start : place.end] for place in found.places]


@pytest.mark.parametrize(
    "quote",
    [
        "Nobody asked the harbour master",
        'log that "the cranes stood\nstill',
        "the coal went elsewhere",
        "the coal went else-where",
        "Sen\u0303or   Pen\u0303a",
        "still from",
    ],
)
def test_words_that_stand_once_are_found(quote: str) -> None:
    assert anchor(quote).state == "found"


def test_an_emoji_before_a_passage_moves_nothing() -> None:
    text = "\U0001f600\U0001f468\u200d\U0001f469 e\u0301 " + PAPER
    assert words_at(anchor("the harbour master", text=text), text) == ["the harbour master"]


def test_words_that_stand_twice_are_ambiguous_and_both_are_shown() -> None:
    found = anchor("denied every charge")
    assert (found.state, words_at(found)) == ("ambiguous", ["denied every charge"] * 2)


def test_overlapping_places_are_shown() -> None:
    assert anchor("ana", text="banana").places == (Place(1, 4), Place(3, 6))


@pytest.mark.parametrize(
    ("prefix", "suffix", "start"),
    [
        ("The mayor", "", 54),
        ("The mayor ", "", 54),
        ("", "on Tuesday", 54),
        ("the  Mayer", "", 54),
        ("The minister", "on Monday", 13),
    ],
)
def test_context_decides_among_equals(prefix: str, suffix: str, start: int) -> None:
    assert anchor("denied every charge", prefix, suffix) == Anchor(
        "found", (Place(start, start + 19),)
    )


def test_context_that_fits_several_places_decides_nothing() -> None:
    assert anchor("denied every charge", "", " on ").state == "ambiguous"


def test_context_that_fits_nowhere_decides_nothing() -> None:
    assert len(anchor("denied every charge", "hundreds of sailors").places) == 2


def test_context_to_the_letter_wins_over_another_case() -> None:
    text = "To annotate or not to annotate."
    assert anchor("annotate", "to ", text=text).places == (Place(22, 30),)


def test_few_words_in_another_context_are_not_the_passage() -> None:
    assert anchor("every charge on Monday", "the judge struck out").state == "lost"


def test_many_words_in_another_context_are_the_passage_changed() -> None:
    found = anchor(
        "who had written in his log that “the cranes stood still", "Some say that a sailor"
    )
    assert found.state == "changed"
    assert found.similarity is not None
    assert 0.75 < found.similarity < 1


@pytest.mark.parametrize(
    ("quote", "words"),
    [
        ("asked a harbour master, who had written", "asked the harbour master, who had written"),
        ("stood still from the 1st of May to", "stood still\nfrom the first of May to"),
        ("The clerk, Senor Pena, had no coment.", "The clerk, Señor Peña, had no comment."),
    ],
)
def test_nearly_the_words_are_changed(quote: str, words: str) -> None:
    found = anchor(quote)
    assert (found.state, words_at(found)) == ("changed", [words])
    assert found.similarity is not None
    assert 0.75 <= found.similarity < 1


def test_context_finds_a_short_quote_that_changed() -> None:
    assert anchor("cranees", "his log that “the", "stood still").state == "changed"


def test_a_short_quote_that_changed_is_lost_without_context() -> None:
    assert anchor("cranees").state == "lost"


def test_a_page_head_within_a_passage_is_a_change() -> None:
    head = "\n\n17\n\nREPORT ON THE HARBOUR, VOLUME II, DRAFT, NOT FOR PUBLICATION\n\n"
    text = PAPER.replace("written in", f"written{head}in")
    quote = "Nobody asked the harbour master, who had written{}in his log"
    found = anchor(quote.format(" "), "", "that the cranes", text=text)
    assert words_at(found, text) == [quote.format(head)]


def test_a_changed_quote_that_fits_two_places_is_ambiguous() -> None:
    text = f"{PAPER} {'x ' * 300} {PAPER}"
    found = anchor("Nobody asked a harbour master, who had written", text=text)
    assert (found.state, len(found.places)) == ("ambiguous", 2)


def test_context_decides_among_changed_places() -> None:
    text = f"In March: {PAPER} {'x ' * 300} In April: {PAPER}"
    found = anchor("The minister denied every charges on Monday", "In April:", text=text)
    assert found.state == "changed"
    assert found.places[0].start > len(PAPER)


@pytest.mark.parametrize(
    "quote",
    [
        "The judge has struck out the case of the two sailors against the owner",
        "Some of the ships came back from the north with coal in the winter of that year",
        "zebra",
        "   ",
        "\u00ad",
    ],
)
def test_words_that_stand_nowhere_are_lost(quote: str) -> None:
    assert anchor(quote) == Anchor("lost")


def test_case_makes_other_words() -> None:
    assert anchor("NOBODY").state == "lost"


@pytest.mark.parametrize("text", ["", "\u00ad", " "])
def test_nothing_is_found_in_nothing(text: str) -> None:
    assert anchor("every", text=text) == Anchor("lost")


def test_a_citation_without_a_quote_is_unchecked() -> None:
    assert locate(citation(None), fold(PAPER)) == Anchor("unchecked")


def test_a_place_has_the_outer_white_space_of_its_quote() -> None:
    assert anchor("  on Tuesday.\n ", text=PAPER).places == (Place(73, 86),)


def test_a_long_search_can_be_given_up() -> None:
    with pytest.raises(Cancelled):
        locate(citation("nowhere at all"), fold(PAPER), lambda: True)


def test_what_is_found_at_once_needs_no_search() -> None:
    assert locate(citation("Nobody"), fold(PAPER), lambda: True).state == "found"
