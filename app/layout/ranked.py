"""Distinct values and ranks. `np.unique` would load numpy's masked arrays, a tenth of a start."""

from typing import Any, NamedTuple, TypeVar

import numpy as np
from numpy.typing import NDArray

from app.layout.batches import Bools, Ints

_T = TypeVar("_T", bound=np.generic)


class Ranked(NamedTuple):
    """Values by rank.

    Attributes:
        firsts: where each distinct value stands first, in the order of the values.
        rank: for each value its place among the distinct ones.
    """

    firsts: Ints
    rank: Ints


def distinct(values: NDArray[_T]) -> NDArray[_T]:
    """Return the distinct values, ascending."""
    ascending = np.sort(values)
    return ascending[_begins(ascending)]


def ranked(values: NDArray[Any]) -> Ranked:
    """Return where each distinct value stands first, and the rank of every value."""
    order = np.argsort(values, kind="stable")
    begins = _begins(values[order])
    rank = np.empty(len(order), np.int64)
    rank[order] = np.cumsum(begins) - 1
    return Ranked(order[begins], rank)


def _begins(ascending: NDArray[Any]) -> Bools:
    begins = np.ones(len(ascending), np.bool_)
    np.not_equal(ascending[1:], ascending[:-1], out=begins[1:])
    return begins
