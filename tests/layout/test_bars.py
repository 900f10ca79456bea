from typing import Any

import numpy as np
import pytest

from app.layout.glance import Glance, Matches
from app.layout.scene import Bars, Scene
from tests.layout.made import columns, event, names, place, scene, view


def drawn(date: str, **keys: Any) -> Scene:
    return scene(columns(event("a", date=date)), view("2018-01-01", "2022-01-01", **keys))


def looks(found: Scene) -> list[tuple[str, str, str | None]]:
    return [(bars.fill, bars.role, bars.outline) for bars in found.bars]


def span_of(bars: Bars) -> tuple[float, float]:
    x, _, width, _ = bars.rects[0].tolist()
    return round(x), round(x + width)


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2020-05-01", []),
        ("2020", [("fringe", "event-soft", None)]),
        ("2020?", [("fringe", "event-soft", "dashed")]),
        ("2018/2021", [("fringe", "event-soft", None), ("solid", "event", None)]),
        ("2019~/2020", [("fringe", "event-soft", "dashed")]),
        ("{2019,2021}", [("fringe", "event-soft", None)]),
        ("[2019,2021]", [("fringe", "event-soft", "dashed")]),
    ],
)
def test_a_date_is_drawn_as_certain_as_it_is(
    date: str, expected: list[tuple[str, str, str | None]]
) -> None:
    assert looks(drawn(date)) == expected


def test_a_year_is_a_year_long() -> None:
    assert span_of(drawn("2020").bars[0]) == (150 + 500, 150 + 750)


def test_the_certain_part_lies_within_the_possible_part() -> None:
    fringe, solid = drawn("2018/2021").bars
    assert (span_of(fringe), span_of(solid)) == ((150, 1150), (400, 900))


def test_no_fringe_lies_under_what_is_certain_throughout() -> None:
    cols = columns(event("a", date="1990/2050"), event("b", date="1990?/2050?"))
    assert {(bars.fill, bars.outline) for bars in scene(cols).bars} == {
        ("fringe", "dashed"),
        ("solid", None),
    }


def test_each_part_of_a_set_is_drawn_and_its_hull_never() -> None:
    (bars,) = drawn("{2019,2021}").bars
    assert [round(x) for x in bars.rects[:, 0]] == [400, 900]
    assert [round(width) for width in bars.rects[:, 2]] == [250, 250]


@pytest.mark.parametrize(
    ("date", "towards", "role", "arrows"),
    [
        ("../2020", "left", "event", 1),
        ("2020/..", "right", "event", 1),
        ("/2020", "left", "event-soft", 0),
        ("2020/", "right", "event-soft", 0),
    ],
)
def test_open_ends_fade_and_only_known_ones_have_an_arrow(
    date: str, towards: str, role: str, arrows: int
) -> None:
    found = drawn(date)
    assert [(fade.towards, fade.role) for fade in found.fades] == [(towards, role)]
    assert len(found.arrows) == arrows


def test_an_open_end_fades_away_from_what_is_known() -> None:
    (fade,) = drawn("2020/..").fades
    assert fade.rects[0, 0] == pytest.approx(900, abs=1)
    (fade,) = drawn("../2020").fades
    assert fade.rects[0, 0] + fade.rects[0, 2] == pytest.approx(650, abs=1)


def test_an_open_end_near_the_edge_has_faded_before_its_arrow() -> None:
    found = scene(columns(event("a", date="2020/..")), view("2010-01-01", "2021-06-01"))
    (fade,), (arrow,) = found.fades, found.arrows
    assert fade.rects[0, 0] + fade.rects[0, 2] == pytest.approx(arrow.corners[0, 2])


def test_an_unknown_end_near_the_edge_has_faded_before_it() -> None:
    found = scene(columns(event("a", date="2020/")), view("2010-01-01", "2021-06-01"))
    assert found.fades[0].rects[0, 0] + found.fades[0].rects[0, 2] == pytest.approx(1148)


def test_a_line_leads_from_an_open_end_to_its_arrow() -> None:
    (line,) = drawn("2019/..").ties
    x1, y1, x2, y2 = line.lines[0].tolist()
    assert (round(x1), x2, y1 == y2) == (650 + 110, 1142.0, True)


def test_the_arrow_of_an_open_end_points_out_at_the_edge() -> None:
    (arrow,) = drawn("2019/..").arrows
    assert arrow.corners[0, 0::2].tolist() == [1148.0, 1142.0, 1142.0]
    (arrow,) = drawn("../2020").arrows
    assert arrow.corners[0, 0::2].tolist() == [152.0, 158.0, 158.0]


def test_an_open_end_that_fades_beyond_the_edge_has_its_arrow_at_the_edge() -> None:
    found = scene(columns(event("a", date="2020/..")), view("2010-01-01", "2021-06-01"))
    assert found.arrows[0].corners[:, 0].tolist() == [1148.0]
    assert len(found.ties[0].lines) == 0


def test_what_is_known_only_beyond_the_edge_has_no_arrow_there() -> None:
    found = scene(columns(event("a", date="2020-05-31/..")), view("2010-01-01", "2020-06-01"))
    assert len(found.arrows[0].corners) == 0


def test_what_began_before_all_that_is_shown_still_runs_through() -> None:
    found = scene(columns(event("a", date="1990/..")), view())
    assert found.ties[0].lines[0].tolist() == [150.0, 87.0, 1142.0, 87.0]


def alleged(date: str, about: str) -> Scene:
    return scene(
        columns(event("a", "allegation", date, against=("y",), alleged_date=about)),
        view("2018-01-01", "2022-01-01"),
    )


def test_the_time_an_allegation_is_about_is_hatched_and_tied_to_it() -> None:
    found = alleged("2021-06-01", "2019")
    assert looks(found) == [("hatched", "alleged-soft", "solid")]
    (tie,) = found.ties
    x, y = place(found, "a")
    assert tie.lines[0].tolist() == pytest.approx([650, y, x - 8.5, y], abs=1)
    assert (tie.role, tie.style) == ("alleged-link", "dotted")


def test_a_period_after_its_allegation_is_tied_from_the_other_side() -> None:
    found = alleged("2019-06-01", "2021")
    x, _ = place(found, "a")
    assert found.ties[0].lines[0, [0, 2]].tolist() == pytest.approx([900, x + 8.5], abs=1)


def test_a_period_that_holds_its_allegation_needs_no_tie() -> None:
    assert alleged("2021-06-01", "2021").ties == ()


def test_an_uncertain_period_is_outlined_with_dashes() -> None:
    assert looks(alleged("2021-06-01", "2019?")) == [("hatched", "alleged-soft", "dashed")]


def test_a_period_fades_palely() -> None:
    found = alleged("2021-06-01", "../2019")
    assert [fade.role for fade in found.fades] == ["alleged-soft"]
    assert [arrow.role for arrow in found.arrows] == ["alleged-period"]


def test_a_period_lies_in_the_row_of_the_mark_it_touches() -> None:
    written = [
        event(f"e{i}", "allegation", "2021-06-01", by=("x",), alleged_date="../2021-05-31")
        for i in range(3)
    ]
    found = scene(columns(*written), view("2018-01-01", "2022-01-01"))
    marks = dict(zip(names(found, found.marks.event), found.marks.y.tolist(), strict=True))
    (bars,) = found.bars
    rows = dict(zip(names(found, bars.event), (bars.rects[:, 1] + 4.5).tolist(), strict=True))
    assert rows == marks


def test_spans_that_find_no_row_are_merged_at_the_foot() -> None:
    written = [event(f"e{i}", date="2019/2020") for i in range(6)]
    written += [event(f"f{i}", date="2020/2021") for i in range(2)]
    found = scene(columns(*written), view("2018-01-01", "2022-01-01"))
    merged = found.bars[0]
    assert (merged.fill, merged.event.tolist()) == ("merged", [-1])
    assert merged.rects[0].tolist() == pytest.approx([400, 124, 750, 3], abs=1)


def test_merged_runs_of_two_lanes_stay_apart() -> None:
    written = [
        event(f"{lane}{i}", date=date, actors=(lane,))
        for lane, date in (("x", "2018/2019"), ("y", "2019/2020"))
        for i in range(6)
    ]
    found = scene(columns(*written), view("2018-01-01", "2022-01-01"))
    assert np.round(found.bars[0].rects[:, 0]).tolist() == [150, 400]


def test_bars_of_crowded_lanes_are_left_out() -> None:
    written = [event(f"e{i}", date="2020-05-01") for i in range(500)]
    found = scene(columns(event("a", date="2020"), *written), view(), Glance())
    assert found.bars == ()


def test_a_search_leaves_the_bars_of_the_rest_plain_and_pale() -> None:
    cols = columns(event("a", date="2018/2021"), event("b", date="2018/2021"))
    wide = view("2017-01-01", "2022-01-01")
    found = scene(cols, wide, Glance(matches=Matches(np.array([1]))))
    assert [(bars.fill, bars.role, names(found, bars.event)) for bars in found.bars] == [
        ("merged", "event-soft", ["a"]),
        ("fringe", "event-soft", ["b"]),
        ("solid", "event", ["b"]),
    ]


def test_a_search_that_finds_no_bar_leaves_them_all_plain_and_pale() -> None:
    cols = columns(event("a", date="2018/2021"), event("b", date="2018-05-01"))
    wide = view("2017-01-01", "2022-01-01")
    found = scene(cols, wide, Glance(matches=Matches(np.array([1]))))
    assert [bars.fill for bars in found.bars] == ["merged"]


def test_a_period_is_tied_to_the_part_of_the_date_that_is_in_sight() -> None:
    said = event("a", "allegation", "{2010-01-01,2020-08-01}", by=("x",), alleged_date="2020-03")
    (ties,) = scene(columns(said)).ties
    assert len(ties.lines) == 1
