"""Orders, ranks and distinct values.

`np.unique` would load numpy's masked arrays, a tenth of a start.
"""

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


def stable_order(values: NDArray[Any]) -> Ints:
    """Return the order that sorts whole numbers; equal ones keep theirs.

    numpy sorts numbers ten times as fast as it sorts their places, so value and place are made one
    number where they fit into one.
    """
    count = len(values)
    bits = count.bit_length()
    least, most = (int(values.min()), int(values.max())) if count else (0, 0)
    if most - least >= 1 << (63 - bits):
        return np.argsort(values, kind="stable")
    both = ((values.astype(np.int64) - least) << bits) | np.arange(count)
    both.sort()
    order: Ints = both & ((1 << bits) - 1)
    return order


def order_by(*keys: NDArray[Any]) -> Ints:
    """Return the order that sorts by the first key, what is equal there by the next, and so on."""
    order = stable_order(keys[-1])
    for key in reversed(keys[:-1]):
        order = order[stable_order(key[order])]
    return order


def ranked(values: NDArray[Any]) -> Ranked:
    """Return where each distinct whole number stands first, and the rank of every one."""
    order = stable_order(values)
    begins = _begins(values[order])
    rank = np.empty(len(order), np.int64)
    rank[order] = np.cumsum(begins) - 1
    return Ranked(order[begins], rank)


def _begins(ascending: NDArray[Any]) -> Bools:
    begins = np.ones(len(ascending), np.bool_)
    np.not_equal(ascending[1:], ascending[:-1], out=begins[1:])
    return begins
