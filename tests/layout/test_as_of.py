"""As of a day: the pill and the veil, and rows that are those of what may have been said."""

from datetime import UTC

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.core.edtf.zone import ZoneClock
from app.core.view import TimeRange
from app.layout.arrange import arrange
from app.layout.as_of import AsOf, build_as_of, end_at
from app.layout.glance import Glance
from app.layout.overview import build_overview
from app.layout.row_links import links_about, links_in_sight
from app.layout.scale import Scale
from app.layout.scene import Box, Size
from app.layout.shown import shown_events
from app.layout.spans import spans_of
from tests.layout.made import arranged, columns, event, instant, measure, names, scene, view

CLOCK = ZoneClock(UTC)
PLOT = Box(150.0, 48.0, 1000.0, 400.0)
DAY = 86_400


def built(end: str | None, *, resting: bool = True) -> AsOf:
    shown = view("2020-01-01", "2020-04-10").shown  # 100 days: ten pixels a day
    at = None if end is None else instant(end)
    return build_as_of(at, Scale(shown, 150.0, 1150.0), PLOT, CLOCK, measure, resting=resting)


def test_the_pill_stands_at_the_end_of_the_day_with_a_veil_after_it() -> None:
    found = built("2020-02-20")
    (flag,), (veil,) = found.flags, found.veils
    assert flag.text.text == "as of 19 Feb 2020"
    assert flag.line.lines[0, 0] == 650.0
    assert veil.rects.tolist() == [[650.0, 48.0, 500.0, 400.0]]
    assert found.handle == flag.pill


@pytest.mark.parametrize("day", ["1990-01-01", "2030-01-01"])
def test_the_pill_of_a_day_out_of_sight_waits_at_the_edge(day: str) -> None:
    pill = built(day).flags[0].pill
    assert pill.x >= PLOT.x
    assert pill.right <= PLOT.right


def test_while_everything_is_shown_the_pill_rests_at_the_right_end() -> None:
    found = built(None)
    assert found.handle is not None
    assert found.handle.right == PLOT.right
    assert found.veils == ()
    assert len(found.flags[0].line.lines) == 0


def test_a_figure_shows_no_pill_while_everything_is_shown() -> None:
    assert built(None, resting=False) == AsOf()


def test_a_place_stands_for_the_end_of_its_day_or_of_its_minute_when_near() -> None:
    far = Scale(view("2020-01-01", "2020-04-10").shown, 150.0, 1150.0)
    near = Scale(TimeRange(0, DAY), 150.0, 1150.0)
    assert end_at(154.0, far, CLOCK) == instant("2020-01-02")
    assert end_at(150.0, near, CLOCK) == 60
    assert end_at(-5000.0, far, CLOCK) == instant("2020-01-02")


def test_the_scene_says_where_the_pill_can_be_taken_hold_of() -> None:
    cols = columns(event("a", date="2020-05-05", actors=("x",)))
    assert scene(cols).handle is None
    assert scene(cols, None, Glance(handle=True)).handle is not None
    later = view(as_of=instant("2020-05-01"))
    assert names(scene(cols, later), scene(cols, later).marks.event) == []


DATES = ["2020-01-05", "2020-03", "2020", "2019/2021", "2020-06-07", None, "[2020-02,2020-09]"]


@st.composite
def some(draw: st.DrawFn) -> list[dict[str, object]]:
    """Draw claims in two lanes, each of which may answer some that stand before it."""
    made: list[dict[str, object]] = []
    for n in range(draw(st.integers(1, 12))):
        before = [str(each["id"]) for each in made]
        answers = draw(st.lists(st.sampled_from(before), max_size=2)) if before else []
        kind = "denial" if answers else "allegation"
        date = draw(st.sampled_from(DATES))
        by = (draw(st.sampled_from(["x", "y"])),)
        keys = {"answers": tuple(answers)} if answers else {"alleged_date": date}
        made.append(event(f"e{n}", kind, date, by=by, **keys))
    return made


@given(some(), st.sampled_from(["2019-06-01", "2020-02-01", "2020-06-08", "2022-01-01"]))
def test_the_rows_of_a_day_are_picked_as_they_would_be_arranged(
    made: list[dict[str, object]], day: str
) -> None:
    cols, a_view = columns(*made), view(as_of=instant(day))
    found, whole = arrange(cols, a_view), arranged(cols)
    shown = shown_events(cols, a_view)
    kept = shown[whole.rows.event]
    assert found.rows.event.tolist() == whole.rows.event[kept].tolist()
    assert found.keys.tolist() == whole.keys[kept].tolist()
    lanes = np.bincount(found.rows.lane, minlength=len(found.lanes))
    assert np.diff(found.starts).tolist() == lanes.tolist()
    assert set(found.periods.event.tolist()) <= set(np.flatnonzero(shown).tolist())
    assert found.undated.event.tolist() == []


@given(some(), st.sampled_from(["2020-02-01", "2020-06-08", "2022-01-01"]))
def test_spans_and_links_of_a_day_are_those_between_what_was_said(
    made: list[dict[str, object]], day: str
) -> None:
    cols = columns(*made)
    found, whole = arrange(cols, view(as_of=instant(day))), arranged(cols)
    spans, all_spans = spans_of(found), spans_of(whole)
    said = cols.earliest < instant(day)
    assert spans.event.tolist() == all_spans.event[said[all_spans.event]].tolist()
    assert spans.sub_of_row.tolist() == all_spans.sub_of_row[said[whole.rows.event]].tolist()
    assert set(spans.open.tolist()) <= set(range(len(spans.event)))
    rows = np.arange(len(found.rows.event))
    pairs = links_in_sight(links_about(found, rows), len(rows), rows, 10_000)
    told = {(int(a), int(t)) for a, t in zip(*(found.rows.event[p] for p in pairs), strict=True)}
    links = zip(cols.answering.tolist(), cols.answered.tolist(), strict=True)
    lane = dict(zip(found.rows.event.tolist(), found.rows.lane.tolist(), strict=True))
    same = {(a, t) for a, t in links if a in lane and t in lane and lane[a] == lane[t]}
    assert told == same


def test_the_overview_covers_the_whole_time_as_of_any_day() -> None:
    cols = columns(
        event("a", date="2010-01-01", actors=("x",)), event("b", date="2020-01-01", actors=("x",))
    )
    size = Size(600.0, 74.0)
    full = build_overview(cols, view(), size, measure).full
    assert build_overview(cols, view(as_of=instant("2012-01-01")), size, measure).full == full
