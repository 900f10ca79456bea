import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from app.core.edtf import parse_edtf
from app.layout.spans import ALONE_ROWS, SUB_ROWS, pack, spans_of, spans_within
from tests.layout.made import arranged, columns, event, scene, shown, view

YEARS = st.integers(1900, 1990)
SPANS = st.lists(
    st.one_of(
        st.tuples(YEARS, st.integers(0, 40)).map(lambda p: f"{p[0]}/{p[0] + p[1]}"),
        YEARS.map(lambda y: f"{y}-05-01"),
        YEARS.map(lambda y: f"../{y}"),
        YEARS.map(lambda y: f"{y}/.."),
    ),
    max_size=12,
)


@settings(max_examples=60, deadline=None)
@given(SPANS, YEARS, st.integers(1, 30))
def test_spans_are_found_like_by_looking_at_each(written: list[str], year: int, years: int) -> None:
    cols = columns(
        *(event(f"e{i}", date=date, actors=("ab"[i % 2],)) for i, date in enumerate(written))
    )
    found = arranged(cols)
    range_ = shown(f"{year}-01-01", f"{year + years}-01-01")
    spans = spans_of(found)
    lanes = np.ones(max(len(found.lanes), 1), np.bool_)
    got = spans.event[spans_within(spans, found, range_, lanes, 0.0)].tolist()
    expected = [
        place
        for place, date in enumerate(map(parse_edtf, written))
        if not date.is_point
        and date.span.latest_end > range_.start
        and date.span.earliest_start < range_.end
    ]
    assert sorted(got) == expected


def test_short_spans_and_other_lanes_are_left_out() -> None:
    cols = columns(
        event("a", date="2020-05", actors=("x",)),
        event("b", date="2020", actors=("x",)),
        event("c", date="2020", actors=("y",)),
    )
    found, spans = arranged(cols), spans_of(arranged(cols))
    lanes = np.array([found.lanes[0].id == "x", found.lanes[1].id == "x"])
    got = spans_within(spans, found, view().shown, lanes, 40 * 86_400.0)
    assert spans.event[got].tolist() == [1]


@given(st.lists(st.tuples(st.integers(0, 1), st.integers(0, 50), st.integers(1, 20)), max_size=30))
def test_packed_spans_never_overlap(made: list[tuple[int, int, int]]) -> None:
    made.sort()
    lane, start, length = np.array(made, np.int64).reshape(-1, 3).T
    sub = pack(lane, start, start + length)
    for i in range(len(made)):
        for j in range(i):
            if lane[i] == lane[j] and sub[i] == sub[j] < SUB_ROWS:
                assert start[j] + length[j] <= start[i]


def test_spans_take_the_lowest_free_row() -> None:
    """
    ====  ===     row 0
       =======    row 1
    """
    start, end = np.array([0, 2, 5, 7]), np.array([4, 9, 6, 9])
    assert pack(np.zeros(4, np.int64), start, end).tolist() == [0, 1, 0, 0]
    assert pack(np.zeros(4, np.int64), np.zeros(4, np.int64), np.full(4, 9)).tolist() == [
        0,
        1,
        2,
        3,
    ]


def test_what_finds_no_row_is_merged() -> None:
    count = SUB_ROWS + 1
    sub = pack(np.zeros(count, np.int64), np.zeros(count, np.int64), np.ones(count, np.int64))
    assert sub[-1] == SUB_ROWS


def test_periods_are_spans_and_points_are_not() -> None:
    cols = columns(event("a", "allegation", "2020-05-01", alleged_date="2019-05-01"))
    spans = spans_of(arranged(cols))
    assert (spans.period.tolist(), spans.sub_of_row.tolist()) == ([True], [ALONE_ROWS])


def test_a_lane_that_stands_alone_has_a_row_for_each_of_many_bars() -> None:
    written = [event(f"e{i}", date="2020-02/2020-10", actors=(f"l{i}",)) for i in range(20)]
    one = scene(columns(*written), view(lanes="one"))
    rows = {y for bars in one.bars if bars.fill != "merged" for y in bars.rects[:, 1].tolist()}
    assert len(rows) == 20
    assert not any(bars.fill == "merged" and len(bars.rects) for bars in one.bars)


def test_alleged_periods_leave_rows_for_labels_in_a_lane_that_stands_alone() -> None:
    written = [
        event(f"e{i}", "allegation", f"2020-{i % 6 + 2:02}-03", alleged_date="2020-03/2020-10")
        for i in range(30)
    ]
    spans = spans_of(arranged(columns(*written), view(lanes="one")))
    assert set(spans.sub.tolist()) == {*range(SUB_ROWS), ALONE_ROWS}
