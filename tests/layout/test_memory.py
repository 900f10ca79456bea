from functools import partial

from app.layout.memory import Memory


def test_a_value_is_made_once_for_equal_keys() -> None:
    memory, made = Memory(), list[int]()
    for key in (1, 1, 2, 1):
        memory.get("name", key, partial(made.append, key))
    assert made == [1, 2, 1]


def test_names_are_remembered_apart() -> None:
    memory = Memory()
    assert memory.get("a", 0, lambda: "x") == "x"
    assert memory.get("b", 0, lambda: "y") == "y"
    assert memory.get("a", 0, lambda: "z") == "x"


def test_a_value_that_will_do_is_not_made_again() -> None:
    memory, made = Memory(), list[int]()
    for least in (1, 3, 2, 3, 4):
        memory.fitting("name", lambda made, n=least: made >= n, partial(_note, made, least))  # type: ignore[misc]
    assert made == [1, 3, 4]


def _note(made: list[int], number: int) -> int:
    made.append(number)
    return number
