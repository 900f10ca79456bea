"""PySide6 6.12 loses a reference to None with each call that returns nothing, on Python 3.11."""

import sys

import pytest
from PySide6.QtCore import QObject

ROUNDS, CALLS = 20, 1_000

# From 3.12 on None is immortal and its count constant; before, pytest itself holds a few more.
NOISE = 200 if sys.version_info < (3, 12) else 0


def lost_in(calls: int) -> int:
    thing = QObject()
    before = sys.getrefcount(None)
    for _ in range(calls):
        thing.setObjectName("x")
    return before - sys.getrefcount(None)


def test_calls_that_return_nothing_do_not_eat_none() -> None:
    for _ in range(ROUNDS):  # in rounds: the fault is named before the interpreter aborts
        assert lost_in(CALLS) == pytest.approx(0, abs=NOISE)
