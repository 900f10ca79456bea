import numpy as np
import pytest
from numpy.typing import NDArray

from app.layout import density
from app.layout.arrange import Arrangement
from app.layout.density import bins_of, count_in_bins, strips_of, usual_counts
from app.layout.scale import Scale, panned
from app.layout.slices import slices
from tests.layout.made import arranged, columns, event, scene, shown, view

YEAR = shown("2020-01-01", "2021-01-01")


def many(count: int = 400) -> Arrangement:
    random = np.random.default_rng(1)
    kinds = ("event", "allegation", "admission", "finding")
    written = [
        event(
            f"e{i}",
            kinds[i % 4],
            f"2020-{random.integers(1, 13):02}-{random.integers(1, 29):02}",
            **({"actors": (f"l{i % 3}",)} if i % 4 == 0 else {"by": (f"l{i % 3}",)}),
        )
        for i in range(count)
    ]
    return arranged(columns(*written))


def counted(found: Arrangement, scale: Scale) -> NDArray[np.int64]:
    rows = slices(found, scale.shown).of(np.arange(len(found.lanes)))
    counts = count_in_bins(found, rows, bins_of(scale))
    return counts.astype(np.int64)


def test_every_mark_is_counted_once() -> None:
    counts = counted(many(), Scale(YEAR, 0.0, 400.0))
    assert counts.shape == (4, 3, 102)
    assert counts.sum(axis=(1, 2)).tolist() == [100, 100, 100, 100]


def test_running_counts_agree_with_counting_one_by_one(monkeypatch: pytest.MonkeyPatch) -> None:
    found, scale = many(), Scale(YEAR, 0.0, 400.0)
    one_by_one = counted(found, scale)
    monkeypatch.setattr(density, "_COUNT_ONE_BY_ONE", 0)
    assert np.array_equal(counted(found, scale), one_by_one)


def test_bins_travel_with_time_while_panning() -> None:
    found = many()
    scale = Scale(YEAR, 0.0, 400.0)
    bins = bins_of(scale)
    moved = Scale(panned(YEAR, round(3 * bins.seconds)), 0.0, 400.0)
    before, after = counted(found, scale), counted(found, moved)
    assert bins_of(moved).first == bins.first + 3
    assert np.array_equal(before[:, :, 10:90], after[:, :, 7:87])
    assert bins_of(moved).x == pytest.approx(bins.x, abs=0.01)


def test_strips_grow_with_the_count_and_never_pass_their_reach() -> None:
    counts = np.array([[[0, 1, 1, 1000]], [[0, 0, 1, 0]], [[0, 0, 1, 0]], [[0, 0, 0, 0]]])
    bins = bins_of(Scale(YEAR, 0.0, 8.0))
    strips = strips_of(counts, bins, np.array([50.0]), 30.0, np.ones(1), np.ones(1))
    assert strips.up[0, 0].tolist() == pytest.approx([0, 15, 10, 30], abs=0.1)
    assert strips.up[1, 0].tolist() == pytest.approx([0, 15, 20, 30], abs=0.1)
    assert strips.down[1, 0].tolist() == pytest.approx([0, 0, 15, 0])


def test_a_strip_shrinks_where_marks_take_over() -> None:
    counts = np.ones((4, 1, 4), np.int64)
    bins = bins_of(Scale(YEAR, 0.0, 8.0))
    whole, half = (
        strips_of(counts, bins, np.array([50.0]), 30.0, np.ones(1), np.array([share]))
        for share in (1.0, 0.5)
    )
    assert np.allclose(half.up, whole.up / 2)


def test_the_usual_count_grows_with_the_bin() -> None:
    found = many()
    months = usual_counts(found, 86_400 * 30)
    assert usual_counts(found, 1.0).tolist() == [1.0] * 3
    assert (usual_counts(found, 86_400 * 300) > months).all()
    assert (months > 10).all()


def test_a_single_event_is_usual_enough() -> None:
    assert usual_counts(arranged(columns(event("a", date="2020"))), 1e9).tolist() == [1.0]


def test_a_lane_busier_than_usual_has_a_larger_scale_that_grows_less_than_its_count() -> None:
    quiet = [event(f"q{i}", date=f"2020-03-0{i + 1}", actors=(f"l{i}",)) for i in range(9)]
    busy = [event(f"b{i}", date=f"2020-03-{i % 28 + 1:02}", actors=("busy",)) for i in range(151)]
    usual = np.sort(usual_counts(arranged(columns(*quiet, *busy)), 86_400 * 300))
    assert 1 < usual[9] / usual[8] < 151 / 16
    assert usual[0] == usual[8]


def test_near_by_a_single_mark_is_as_high_in_a_busy_lane_as_in_others() -> None:
    quiet = [event(f"q{i}", date=f"2020-03-0{i + 1}", actors=(f"l{i}",)) for i in range(9)]
    busy = [event(f"b{i}", date=f"2020-03-{i % 28 + 1:02}", actors=("busy",)) for i in range(151)]
    assert set(usual_counts(arranged(columns(*quiet, *busy)), 60.0).tolist()) == {1.0}


def test_the_ups_and_downs_of_a_lane_far_busier_than_the_others_are_seen() -> None:
    """
    A hundred lanes of one event, and one of 20,000, more of them in each month.
    """
    days = [f"2020-{month:02}-{day:02}" for month in range(1, 11) for day in range(1, 21)]
    busy = [
        event(f"b{i}-{day}", date=day, actors=("busy",))
        for day in days
        for i in range(20 * int(day[5:7]))
    ]
    quiet = [event(f"q{i}", date="2020-06-01", actors=(f"l{i}",)) for i in range(100)]
    strips = scene(columns(*busy, *quiet), view(lane_order="count")).strips
    assert strips is not None
    heights = strips.up[1, 0][strips.up[1, 0] > 0] / strips.reach
    assert heights.max() < 0.9
    assert heights.max() > 1.3 * heights.min()


@pytest.mark.parametrize("lanes", [1, 5, 12])
def test_strips_stay_within_their_lanes(lanes: int) -> None:
    kinds = ("event", "admission")
    written = [
        event(f"{lane}-{i}", kinds[i % 2], f"2020-05-{i % 28 + 1:02}", **{who: (f"l{lane}",)})
        for lane in range(lanes)
        for i in range(600)
        for who in (("actors", "by")[i % 2],)
    ]
    found = scene(columns(*written))
    assert found.strips is not None
    boxes = [head.box for head in found.heads]
    for base, box in zip(found.strips.base.tolist(), boxes, strict=True):
        assert box.y < base - found.strips.reach
        assert base + found.strips.reach < box.bottom
