"""What a person types becomes an expression that FTS5 takes, whatever it is."""

import pytest

from app.sources.search_words import match_expression, plain_words


@pytest.mark.parametrize(
    ("typed", "expression"),
    [
        ("harb", '"harb" *'),
        ("two words ", '"two" "words" *'),
        ('"two words', '"two words" *'),
        ('"two words"', '"two words"'),
        ('"two words" more', '"two words" "more" *'),
        ('a"b', '"a" "b" *'),
        ("NEAR(a b)", '"NEAR(a" "b)" *'),
        ("title:x* OR -y", '"title:x*" "OR" "-y" *'),
        ("a\0b", '"a b" *'),
        ("東京 新", '"東 京" "新" *'),
        ("ชาว", '"ช า ว" *'),
        ("＂a", '"a" *'),
    ],
)
def test_words_and_phrases_are_quoted(typed: str, expression: str) -> None:
    assert match_expression(typed) == expression


@pytest.mark.parametrize("typed", ["", "  ", '"', '""', "*", "()", "🌉", "\0", "—"])
def test_without_a_word_there_is_nothing_to_look_for(typed: str) -> None:
    assert match_expression(typed) is None


def test_only_so_much_is_looked_for() -> None:
    assert len((match_expression("w " * 5000) or "").split()) == 33


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("As It Is", "As It Is"),
        ("ﬁnds É", "finds e"),
        ("שָׁלוֹם", "שלום"),
        ("سَلَام", "سلام"),
        ("Ёлка", "елка"),
        ("Ἀθῆναι", "αθηναι"),
        ("हिन्दी", "हिनदी"),
        ("Straße", "strasse"),
        ("co\u00adop", "coop"),
    ],
)
def test_letters_that_are_written_in_two_ways_become_one(text: str, plain: str) -> None:
    assert plain_words(text) == plain


def test_half_a_letter_is_left_out() -> None:
    assert plain_words("é\ud800x") == "ex"
