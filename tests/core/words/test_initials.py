"""The letters that stand for an actor."""

import pytest

from app.core.words.initials import initials


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Nayib Bukele", "NB"),
        ("Office of the President", "OP"),
        ("Osiris Luna Meza", "OM"),
        ("MS-13", "M1"),
        ("El Faro", "F"),
        ("U.S. Treasury", "UT"),
        ("élise d’Arc", "ÉD"),
        ("The La", "TL"),
        ("…", "?"),
        ("", "?"),
    ],
)
def test_the_first_and_the_last_weighty_word_give_the_letters(name: str, letters: str) -> None:
    assert initials(name) == letters
