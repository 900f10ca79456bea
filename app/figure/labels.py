"""Rows and labels of one lane of a figure: each event has its label beside it, whole.

An event stands in the first row that is free from its bar, or from the line that leads to what it
answers, to the end of its label; so no label needs a line to its mark:

    ▲ Alleged: one of two         ● Arrested in the morning
    ├ ◆ Denies it, in so many
    │   words that they wrap
    ╰───────── ◆ Calls it untrue
"""

from collections.abc import Mapping, Sequence
from typing import Final, NamedTuple

from msgspec import Struct

from app.figure.links import clear_trunks, trunks_of
from app.figure.rows import Rows
from app.figure.units import Unit
from app.figure.wrapping import wrapped
from app.layout.batches import Measure
from app.layout.metrics import GAP, LABEL_PX, MARK_RADIUS

_BESIDE: Final = MARK_RADIUS + 4.0
_AFTER_BAR: Final = 5.0
AFTER_NUMBER: Final = 6.0
_TRUNK_HALF: Final = 2.5
_TRIES: Final = 3
_Led = tuple[int, float]
# A label somewhat wider than a line may be is not broken for the sake of a word.
_UNBROKEN: Final = 1.6


class Label(NamedTuple):
    """A label that has its place, in the row of its event.

    Attributes:
        number: in a figure that is cited, else empty; it stands at `x`.
        lines, widths: of the title; they begin at `indent` from there.
    """

    event: int
    number: str
    lines: tuple[str, ...]
    widths: tuple[float, ...]
    x: float
    indent: float
    row: int = 0

    @property
    def right(self) -> float:
        """Return how far it reaches."""
        return self.x + self.indent + max(self.widths)


class Words(NamedTuple):
    """What a label says: a number and a title; either may be empty."""

    number: str
    title: str


class Page(Struct, frozen=True):
    """What all labels of a figure have in common.

    Attributes:
        widest: the most that a line of several may measure.
        edge: how far to the right a label may reach.
        measure: the width of a text.
    """

    widest: float
    edge: float
    measure: Measure


class PlacedRows(Struct, frozen=True):
    """The rows of one lane: that of each event, its labels, and where lines to claims run."""

    rows: Mapping[int, int]
    labels: tuple[Label, ...]
    trunks: Mapping[int, float]

    @property
    def count(self) -> int:
        """Return how many rows there are."""
        return 1 + max(self.rows.values(), default=-1)


def place_lane(units: Sequence[Unit], words: Mapping[int, Words], page: Page) -> PlacedRows:
    """Return a row for every unit of a lane, and the labels.

    Args:
        units: in the order of time.
        words: of the events that get a label.
    """
    trunks = trunks_of(units)
    for _ in range(_TRIES):
        placed = _placed(units, words, page, trunks)
        clear = clear_trunks(trunks, units, placed.rows)
        if clear == trunks:
            break
        trunks = clear
    return placed


def _placed(
    units: Sequence[Unit], words: Mapping[int, Words], page: Page, trunks: Mapping[int, float]
) -> PlacedRows:
    taken, placed, linked = Rows(), dict[int, int](), _neighbours(units, trunks)
    labels: list[Label] = []
    for unit in units:
        mine = _labels(unit, words.get(unit.event), page)
        led = [(placed[other], x) for other, x in linked[unit.event] if other in placed]
        left = min([unit.left, *(x for _, x in linked[unit.event])]) - _TRUNK_HALF
        right = max([unit.right, *(label.right for label in mine)]) + GAP
        row = 1 + max((row for row, _ in led), default=-1)
        while not taken[row].is_free(left, right):
            row += 1
        taken[row].take(left, right)
        for start, trunk in led:
            taken.take(range(start + 1, row), trunk - _TRUNK_HALF, trunk + _TRUNK_HALF)
        placed[unit.event] = row
        labels += [label._replace(row=row) for label in mine]
    return PlacedRows(placed, tuple(labels), trunks)


def _neighbours(units: Sequence[Unit], trunks: Mapping[int, float]) -> dict[int, list[_Led]]:
    """Return for each event those it is linked with, each with the place of the line."""
    found: dict[int, list[_Led]] = {unit.event: [] for unit in units}
    for unit in units:
        for claim in unit.answers:
            if claim in trunks:
                found[unit.event].append((claim, trunks[claim]))
                found[claim].append((unit.event, trunks[claim]))
    return found


def _labels(unit: Unit, words: Words | None, page: Page) -> list[Label]:
    if words is None:
        return []
    number, title = words
    width = page.measure(title, LABEL_PX, 400)
    indent = page.measure(number, LABEL_PX, 600) + AFTER_NUMBER if number else 0.0
    whole = Label(unit.event, number, (title,), (width,), 0.0, indent)
    room_of = () if unit.bars else zip(unit.xs, unit.xs[1:], strict=False)
    between = (x + _BESIDE for x, following in room_of if _fits(whole, x, following))
    x = max([unit.right + _AFTER_BAR, *(each + _BESIDE for each in unit.xs[-1:])])
    room = page.edge - x - indent
    lines = [title]
    if width > min(room, _UNBROKEN * page.widest):
        lines = wrapped(title, min(room, page.widest), LABEL_PX, 400, page.measure)
    widths = tuple(page.measure(line, LABEL_PX, 400) for line in lines)
    last = whole._replace(lines=tuple(lines), widths=widths, x=x)
    return [*(whole._replace(x=place) for place in between), last]


def _fits(label: Label, x: float, following: float) -> bool:
    return x + _BESIDE + label.right + GAP <= following - MARK_RADIUS
