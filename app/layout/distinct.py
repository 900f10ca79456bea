"""Distinct values of arrays; numpy's own way loads a good part of numpy at its first call."""

from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from app.layout.scene import Bools, Ints

Numbers = TypeVar("Numbers", bound=np.number[Any])


def distinct(values: NDArray[Numbers]) -> NDArray[Numbers]:
    """Return each value once, ascending."""
    ordered = np.sort(values)
    return ordered[_begins(ordered)]


def first_of_each(values: NDArray[Numbers]) -> Ints:
    """Return where each value stands first, by ascending value."""
    order = values.argsort(kind="stable")
    found: Ints = order[_begins(values[order])]
    return found


def ranked(values: NDArray[Numbers]) -> tuple[NDArray[Numbers], Ints]:
    """Return each value once, ascending, and for every place of `values` which of them it has."""
    order = values.argsort(kind="stable")
    ordered = values[order]
    begins = _begins(ordered)
    rank = np.empty(len(values), np.int64)
    rank[order] = begins.cumsum() - 1
    return ordered[begins], rank


def _begins(ordered: NDArray[Numbers]) -> Bools:
    begins = np.ones(len(ordered), np.bool_)
    np.not_equal(ordered[1:], ordered[:-1], out=begins[1:])
    return begins
