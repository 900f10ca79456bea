"""What a person may have meant."""

from app.core.reading.near import NearMisses, nearest


def test_the_nearest_word_is_the_one_most_alike() -> None:
    assert nearest("reuter", ["router", "reuters", "root"]) == "reuters"


def test_words_that_are_not_alike_are_no_hint() -> None:
    assert nearest("reuter", ["afp", "dpa"]) is None
    assert NearMisses().hint("reuter", ["afp"]) == ""


def test_hints_end_where_they_would_take_too_long() -> None:
    near, words = NearMisses(), [f"word{n}" for n in range(90_000)]
    hints = [near.hint("word70000x", words) for _ in range(3)]
    assert hints == ['; did you mean "word70000"?'] * 2 + [""]
