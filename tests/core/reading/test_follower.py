"""Events are handed on while they are being read, each once and in the order of the file."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from app.core.errors import CaseRefused
from app.core.model import AnyEvent
from app.core.reading import read_case
from tests.core.written import plain, whole, write

_PAD = "y" * 900


class Follower:
    """Keeps what it takes in."""

    def __init__(self) -> None:
        self.begun = 0
        self.taken: list[AnyEvent] = []

    def begin(self) -> None:
        self.begun += 1
        self.taken = []

    def take(self, events: Sequence[AnyEvent], /) -> None:
        self.taken += events


def test_all_events_are_taken_in_as_the_case_has_them(tmp_path: Path) -> None:
    follower = Follower()
    many = whole(*(plain(f"e{n}", description=_PAD) for n in range(900)))
    case = read_case(write(tmp_path, many), follower=follower).case
    assert follower.taken == list(case.events)
    assert follower.begun == 1


def test_events_read_in_another_time_zone_are_taken_in_again(tmp_path: Path) -> None:
    follower = Follower()
    late = json.dumps(whole(plain("e", date="2021-12-08")) | {"time_zone": "Asia/Tokyo"})
    read_case(write(tmp_path, late), follower=follower)
    (taken,) = follower.taken
    assert follower.begun == 2
    assert taken.date is not None
    assert taken.date.span.earliest_start % 86_400 == 15 * 3600


def test_nothing_is_handed_on_once_something_is_wrong(tmp_path: Path) -> None:
    follower = Follower()
    with pytest.raises(CaseRefused):
        read_case(write(tmp_path, whole(plain("e", plaze="here"))), follower=follower)
    assert follower.taken == []
