"""Measures one case in a process of its own and prints the figures as JSON.

`tests.bench` starts it as `app.main` starts the program. Arguments: CASE STARTED [--start-only];
STARTED is `time.monotonic()` of whoever began this process, so that its start counts.
"""

import gc
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from statistics import median, quantiles
from tempfile import TemporaryDirectory
from time import perf_counter
from typing import Any, Final

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from app.core.ids import EventId
from app.core.view import TimeRange, View
from app.layout.fit import fit
from app.layout.scale import panned, zoomed
from app.paint.fonts import load_fonts
from app.paint.theme import LIGHT
from app.state.search import Search
from app.state.session import Session
from app.state.settings import Settings
from app.ui.application import Program, build_program
from tests.bench.watch import FirstPaint, Heartbeat, TimedTimeline, run_until

# How much of all time is in sight; `tests.bench` says in words what each level is.
LEVELS: Final = {"out": 1.0, "middle": 1 / 60, "in": 1 / 20_000}
SIZE: Final = (1600, 900)
STEPS: Final = 60
SELECTIONS: Final = 20
TYPED: Final = ("w", "wi", "wit", "witn", "witness", "witness r", "witness report")


@dataclass(frozen=True, slots=True)
class Opened:
    """A program with a case painted for the first time, at that moment."""

    program: Program
    painted: float
    stall_seconds: float


def main(arguments: list[str]) -> None:
    """Measure and print."""
    path, started = Path(arguments[0]), float(arguments[1])
    application = QApplication([])
    application.setStyle("Fusion")
    load_fonts()
    with TemporaryDirectory() as folder:
        opened = open_case(path, Settings(Path(folder) / "settings.ini"), application)
        figures: dict[str, Any] = {"open_s": round(opened.painted - started, 3)}
        if "--start-only" not in arguments:
            figures |= measure(opened)
        sys.stdout.write(json.dumps(figures) + "\n")
        opened.program.window.close()


def open_case(path: Path, settings: Settings, application: QApplication) -> Opened:
    """Open a case in the window and wait for its first paint."""
    program = build_program(settings, application)
    empty = program.session.case
    paint = FirstPaint(program.panels.timeline, lambda: program.session.case is not empty)
    heartbeat = Heartbeat()
    gc.freeze()
    gc.enable()
    program.door.come_in(path)
    heartbeat.start()
    run_until(lambda: paint.at is not None)
    heartbeat.stop()
    assert paint.at is not None
    return Opened(program, paint.at, heartbeat.longest_seconds)


def measure(opened: Opened) -> dict[str, Any]:
    """Return the figures of an open case."""
    session = opened.program.session
    select_ms = select_time(opened.program)
    # What works in the background would take its share of every frame.
    opened.program.finder.stop()
    opened.program.search.stop()
    return {
        "events": len(session.case.events),
        "frame_ms": frame_times(session),
        "search_ms": search_time(session),
        "select_ms": select_ms,
        "stall_ms": round(opened.stall_seconds * 1000, 1),
        "rss_mb": round(_peak_megabytes()),
    }


def frame_times(session: Session) -> dict[str, dict[str, float]]:
    """Return the median and the 95th percentile of pan and zoom frames at three levels."""
    whole = fit(session.opened.columns, session.view)
    own = Session(session.opened, View(whole))
    timeline = _shown_timeline(own)
    found = {}
    for name, share in LEVELS.items():
        times = [_frame(own, timeline, shown) for shown in _tour(whole, share)]
        found[name] = {"median": _ms(median(times)), "p95": _ms(quantiles(times, n=20)[-1])}
    timeline.close()
    return found


def search_time(session: Session) -> float:
    """Return the median time from a key typed to the timeline lit, the index being whole."""
    own = Session(session.opened, session.view)
    search = Search(own)
    timeline = _shown_timeline(own)
    search.found_changed.connect(lambda _found: timeline.frame.look(matches=search.matches))
    own.search_for("harbour")
    run_until(lambda: search.found.text == "harbour" and search.found.whole)
    times = []
    for text in TYPED:
        begun = perf_counter()
        own.search_for(text)
        run_until(lambda wanted=text: search.found.text == wanted)  # type: ignore[misc]
        timeline.repaint()
        times.append(perf_counter() - begun)
    search.stop()
    timeline.close()
    return _ms(median(times))


def select_time(program: Program) -> float:
    """Return the median time from selecting a claim to its passage highlighted."""
    claims = [event.id for event in program.session.case.events if event.citations]
    times = [_select(program, claim) for claim in Random(1).sample(claims, SELECTIONS)]
    return _ms(median(times))


def _shown_timeline(session: Session) -> TimedTimeline:
    timeline = TimedTimeline(session, LIGHT, animated=False)
    timeline.resize(*SIZE)
    timeline.show()
    run_until(lambda: timeline.painted > 0)
    return timeline


def _select(program: Program, claim: EventId) -> float:
    text = program.panels.source.text
    program.session.select(None)
    QApplication.processEvents()
    begun = perf_counter()
    program.session.select(claim)
    run_until(lambda: bool(text.marked_words("highlight")))
    text.viewport().repaint()
    return perf_counter() - begun


def _tour(whole: TimeRange, share: float) -> Iterator[TimeRange]:
    middle = (whole.start + whole.end) // 2
    base = zoomed(whole, middle, share)
    for step in range(STEPS):
        yield panned(base, round(base.seconds * 0.01 * (step - STEPS / 2)))
    for step in range(STEPS):
        yield zoomed(base, middle, 1.01 ** (step - STEPS / 2))


def _frame(session: Session, timeline: TimedTimeline, shown: TimeRange) -> float:
    begun = perf_counter()
    session.show_range(shown)
    # What the timeline itself has asked to be painted, as the event loop does.
    QApplication.sendPostedEvents(timeline, QEvent.Type.UpdateRequest)
    # A frame that was not painted is no frame: it would have ended before it began.
    assert timeline.painted > begun
    return timeline.painted - begun


def _peak_megabytes() -> float:
    if sys.platform == "win32":
        return 0.0
    import resource

    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1024 * 1024 if sys.platform == "darwin" else 1024)


def _ms(seconds: float) -> float:
    return round(seconds * 1000, 2)
