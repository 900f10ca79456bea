import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.layout.elide import Cuts, elided
from tests.layout.made import measure


@pytest.mark.parametrize(
    ("text", "room", "expected"),
    [
        ("abcdef", 60.0, "abcdef"),
        ("abcdef", 59.0, "abcd…"),
        ("ab cdef", 45.0, "ab…"),
        ("abcdef", 19.0, ""),
        ("abcdef", -25.0, ""),
        ("", 0.0, ""),
    ],
)
def test_a_text_is_cut_with_an_ellipsis(text: str, room: float, expected: str) -> None:
    assert elided(text, room, 12.0, 400, measure) == (expected, 10.0 * len(expected))


@pytest.mark.parametrize(
    ("text", "room", "expected"),
    [
        ("ae\u0301bc", 30.0, "a…"),
        ("ae\u0301bc", 40.0, "ae\u0301…"),
        ("दिन", 20.0, ""),
        ("दिन", 30.0, "दिन"),
        ("दिनों", 30.0, "दि…"),
        ("हिन्दी", 40.0, "हि…"),
        ("a👩\u200d🚀bc", 40.0, "a…"),
        ("e\u0301\u0301\u0301", 30.0, ""),
    ],
)
def test_a_cut_never_parts_a_letter_from_its_marks(text: str, room: float, expected: str) -> None:
    assert elided(text, room, 12.0, 400, measure)[0] == expected


def wide_at_the_front(text: str, px: float, weight: int) -> float:
    return sum(30.0 if place < 10 else 1.0 for place in range(len(text)))


@given(st.text("abc ", min_size=1, max_size=60), st.floats(0, 400))
def test_a_cut_text_fits_whatever_its_letters(text: str, room: float) -> None:
    cut, width = elided(text, room, 12.0, 400, wide_at_the_front)
    assert width <= room
    assert width == wide_at_the_front(cut, 12.0, 400)
    assert cut in {text, ""} or cut.endswith("…")


def test_cuts_are_made_once_for_each_width() -> None:
    asked = list[str]()

    def measure(text: str, _px: float, _weight: int) -> float:
        asked.append(text)
        return 10.0 * len(text)

    cuts = Cuts(12.0, 20.0, measure)
    rooms = (130.0, 125.0, 75.0, 62.0, 75.0)
    found = [cuts.fitting(0, room, lambda _: ("a long title", 400))[0] for room in rooms]
    assert found == ["a long title"] * 2 + ["a lon…"] * 3
    assert len(asked) < 5


@given(
    st.lists(st.tuples(st.integers(0, 3), st.floats(0, 200)), max_size=30),
    st.sampled_from([5.0, 18.0]),
)
def test_cuts_do_not_depend_on_what_was_cut_before(
    asked: list[tuple[int, float]], step: float
) -> None:
    def found(cuts: Cuts, name: int, room: float) -> tuple[str, float]:
        return cuts.fitting(name, room, lambda _: ("abc def ghi "[: 3 + 3 * name], 400))

    kept = Cuts(12.0, step, measure)
    for name, room in asked:
        text, width = found(kept, name, room)
        assert (text, width) == found(Cuts(12.0, step, measure), name, room)
        assert width <= room


def test_very_many_cuts_are_not_kept() -> None:
    cuts = Cuts(12.0, 18.0, lambda text, _px, _weight: 10.0 * len(text))
    found = [cuts.fitting(event, 99.0, lambda _: ("x", 400)) for event in range(20_001)]
    assert set(found) == {("x", 10.0)}
