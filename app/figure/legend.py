"""The legend of a figure: what is in it, and nothing else."""

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

import numpy as np

from app.core.model import KINDS
from app.core.words.attribution import KIND_WORDS
from app.figure.blocks import Block, put
from app.figure.links import Link, arcs_of
from app.figure.model import Area, Areas, Item, Texts
from app.figure.wrapping import line_px, wrapped
from app.layout.batches import Bars, Fades, Fill, Lines, LineStyle, Measure, Text, Triangles
from app.layout.roles import KIND_ROLES, SOFT_ROLES, Role
from app.layout.scene import Arcs, Marks, Scene

_PX: Final = 11.0
_ROW: Final = 20.0
_SAMPLE: Final = 26.0
_MARK_SAMPLE: Final = 14.0
_BETWEEN: Final = 18.0
_AFTER_SAMPLE: Final = 6.0
_HALF_BAR: Final = 4.5


class Entry(NamedTuple):
    """One line of the legend; `items` stand about the height 0, `width` wide."""

    items: tuple[Item, ...]
    width: float
    words: str


def build_legend(scene: Scene, width: float, measure: Measure) -> Block:
    """Return the legend of what a scene holds, in as many rows as it needs."""
    return in_rows(tuple(entries_of(scene)), width, measure)


def in_rows(entries: Sequence[Entry], width: float, measure: Measure) -> Block:
    """Return entries beside each other, in as many rows as they need; long ones are wrapped."""
    x, y, rows = 0.0, _ROW / 2, 1
    items: list[Item] = []
    for entry in entries:
        begin = entry.width + _AFTER_SAMPLE
        lines = wrapped(entry.words, width - begin, _PX, 400, measure)
        wide = begin + max(measure(line, _PX, 400) for line in lines)
        if x and x + wide > width:
            x, y, rows = 0.0, y + _ROW + line_px(_PX) * (rows - 1), 1
        items += put(entry.items, x, y)
        items.append(Texts(tuple(_lines(lines, x + begin, y + 4.0, measure))))
        rows = max(rows, len(lines))
        x += wide + _BETWEEN
    height = y + _ROW / 2 + line_px(_PX) * (rows - 1)
    return Block(height if items else 0.0, tuple(items))


def mark_entry(kind: int, dashed: bool, words: str) -> Entry:
    """Return an entry that begins with a mark."""
    return Entry((_mark(kind, dashed),), _MARK_SAMPLE, words)


def entries_of(scene: Scene) -> Iterator[Entry]:
    """Give out what stands for something in a scene, in the order of the kinds."""
    marks = [scene.marks] if scene.tray is None else [scene.marks, scene.tray.marks]
    kinds = sorted({int(kind) for each in marks for kind in each.kind})
    ticked = [KIND_ROLES.index(ticks.role) for ticks in scene.ticks if ticks.role in KIND_ROLES]
    for kind in kinds:
        yield mark_entry(kind, False, KIND_WORDS[KINDS[kind]])
    for kind in sorted(set(ticked) - set(kinds)):
        yield Entry((_tick(kind),), _MARK_SAMPLE, KIND_WORDS[KINDS[kind]])
    dashed = [int(kind) for each in marks for kind in each.kind[each.dashed]]
    if dashed:
        yield mark_entry(min(dashed), True, "Date uncertain or approximate")
    yield from _bar_entries(scene.bars)
    yield from _end_entries(scene)
    if any(len(arcs) for arcs in scene.arcs):
        yield Entry((_link(),), _SAMPLE, "From an answer to what it answers")
    if scene.strips is not None:
        yield from _strip_entries()


def _lines(lines: Sequence[str], x: float, y: float, measure: Measure) -> Iterator[Text]:
    for number, line in enumerate(lines):
        baseline = y + line_px(_PX) * number
        yield Text(line, x, baseline, measure(line, _PX, 400), _PX, 400, "ink-2")


def _mark(kind: int, dashed: bool) -> Marks:
    one = np.array([0.0])
    return Marks(one + 7.0, one, np.array([kind]), np.array([dashed]), one + 1, np.array([-1]))


def _tick(kind: int) -> Bars:
    return _bar(5.0, 2.0, "solid", KIND_ROLES[kind], None, KIND_ROLES[kind])


def _bar_entries(bars: Sequence[Bars]) -> Iterator[Entry]:
    first = {(each.fill, each.outline == "dashed"): each for each in reversed(bars)}
    words: dict[tuple[Fill, bool], str] = {
        ("fringe", False): "Some time in this span",
        ("fringe", True): "Some time in this span, uncertain or approximate",
        ("solid", False): "The whole of this span",
        ("hatched", False): "Period an allegation is about",
        ("hatched", True): "Such a period, uncertain or approximate",
        ("merged", False): "Spans too close to tell apart",
    }
    for key, said in words.items():
        if found := first.get(key):
            bar = _bar(0.0, _SAMPLE, found.fill, found.role, found.outline, found.outline_role)
            yield Entry((bar,), _SAMPLE, said)


def _end_entries(scene: Scene) -> Iterator[Entry]:
    if scene.arrows:
        role = scene.arrows[0].role
        fade = Fades(np.array([[6.0, -_HALF_BAR, 20.0, 9.0]]), "left", _soft(role))
        tip = np.array([[0.0, 0.0, 6.0, -4.0, 6.0, 4.0]])
        yield Entry((fade, Triangles(tip, role)), _SAMPLE, "Open: earlier, or later, is possible")
    if unknown := _unknown(scene):
        fade = Fades(np.array([[0.0, -_HALF_BAR, _SAMPLE, 9.0]]), "left", unknown[0].role)
        yield Entry((fade,), _SAMPLE, "Where it begins or ends is not known")
    if any(lines.role == "alleged-link" for lines in scene.ties):
        line = Lines(np.array([[0.0, 0.0, _SAMPLE, 0.0]]), "alleged-link", "dotted")
        yield Entry((line,), _SAMPLE, "From that period to its allegation")


def _unknown(scene: Scene) -> list[Fades]:
    """Return fading ends of which some have no arrow; no row holds two ends of which one has."""
    pointed = {
        ("left" if tip < base else "right", round(y))
        for arrows in scene.arrows
        for tip, y, base, *_ in arrows.corners.tolist()
    }
    return [
        fades
        for fades in scene.fades
        if any(
            (fades.towards, round(y + height / 2)) not in pointed
            for _, y, _, height in fades.rects.tolist()
        )
    ]


def _strip_entries() -> Iterator[Entry]:
    groups: tuple[tuple[tuple[Role, ...], str], ...] = (
        (("allegation", "event"), "Many, upwards: allegations, events"),
        (("denial", "finding"), "downwards: answers, findings and corroborations"),
    )
    for roles, said in groups:
        boxes = [
            Areas((Area(13.0 * n, 12.0, np.array([5.0]), np.array([-5.0])),), role)
            for n, role in enumerate(roles)
        ]
        yield Entry(tuple(boxes), _SAMPLE, said)


def _link() -> Arcs:
    return arcs_of([Link(_SAMPLE, 5.0, 18.0, -5.0, 2.0)])


def _bar(
    x: float, width: float, fill: Fill, role: Role, outline: LineStyle | None, outline_role: Role
) -> Bars:
    rect = np.array([[x, -_HALF_BAR, width, 2 * _HALF_BAR]])
    return Bars(rect, np.array([-1]), fill, role, outline, outline_role)


def _soft(role: Role) -> Role:
    if role == "alleged-period":
        return "alleged-soft"
    return SOFT_ROLES[KIND_ROLES.index(role)]
