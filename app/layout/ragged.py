"""Lists of lists as two flat arrays: where each list begins, and all values in a row."""

from collections.abc import Iterable, Sequence
from itertools import chain
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from app.layout.ranked import stable_order
from app.layout.scene import Ints

AnyInts = NDArray[np.integer[Any]]


class Ragged(NamedTuple):
    """List i is `values[starts[i]:starts[i + 1]]`; `starts` is one longer than the lists."""

    starts: Ints
    values: NDArray[np.int32]


class Spread(NamedTuple):
    """The values of many lists, and for each the position of the list it came from."""

    owner: Ints
    values: NDArray[np.int32]


def ragged(lists: Sequence[Sequence[int]]) -> Ragged:
    """Return lists as flat arrays."""
    lengths = np.fromiter(map(len, lists), np.int64, len(lists))
    flat: Iterable[int] = chain.from_iterable(lists)
    return Ragged(starts_of(lengths), np.fromiter(flat, np.int32, int(lengths.sum())))


def starts_of(lengths: AnyInts) -> Ints:
    """Return where each list begins when they stand one after the other, and the end."""
    starts = np.zeros(len(lengths) + 1, np.int64)
    np.cumsum(lengths, out=starts[1:])
    return starts


def grouped(keys: AnyInts, count: int) -> Ragged:
    """Return, for each key from 0 to `count`, the positions where it stands, ascending."""
    lengths = np.bincount(keys, minlength=count)
    return Ragged(starts_of(lengths), stable_order(keys).astype(np.int32))


def ranges(starts: AnyInts, ends: AnyInts) -> Ints:
    """Return the whole numbers of many half-open ranges, one range after the other."""
    lengths = ends - starts
    past = lengths.cumsum(dtype=np.int64)
    total = int(past[-1]) if len(past) else 0
    shifts: Ints = (ends - past).repeat(lengths)
    return np.arange(total, dtype=np.int64) + shifts


def spread(lists: Ragged, which: AnyInts) -> Spread:
    """Return the values of the lists asked for, in the order asked for."""
    starts, ends = lists.starts[which], lists.starts[which + 1]
    owner = np.repeat(np.arange(len(which)), ends - starts)
    return Spread(owner, lists.values[ranges(starts, ends)])
