"""Workers rest while the window has the floor."""

from app.state.resting import Rest


def naps_in(rest: Rest) -> int:
    count = 0

    def ask() -> bool:
        nonlocal count
        count += 1
        return False

    rest.keep(ask)
    return count


def test_no_one_rests_unasked() -> None:
    assert naps_in(Rest()) == 0


def test_a_rest_that_was_asked_for_ends_by_itself() -> None:
    rest = Rest()
    rest.ask()
    assert naps_in(rest) > 0


def test_who_is_needed_does_not_rest() -> None:
    rest = Rest()
    with rest.held():
        rest.keep(lambda: True)


def test_who_holds_the_floor_gives_it_back() -> None:
    rest = Rest()
    with rest.held():
        pass
    assert naps_in(rest) == 0
