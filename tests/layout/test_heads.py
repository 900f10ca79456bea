from app.core.ids import ActorId, EventId
from app.core.model import Actor
from app.layout.scene import Head, Size
from tests.layout.made import columns, event, scene, view

ACTORS = (
    Actor(id=ActorId("x"), name="Ann", role="Mayor"),
    Actor(id=ActorId("y"), name="A company", role="", member_of=(ActorId("x"),)),
)
COLS = columns(
    event("a", date="2020-03-01", actors=("x",)),
    event("b", date="2020-04-01", actors=("y",)),
    actors=ACTORS,
)


def texts(head: Head) -> list[tuple[str, int]]:
    return [(text.text, text.weight) for text in head.texts]


def test_a_head_has_name_and_role() -> None:
    first, second = scene(COLS).heads
    assert texts(first) == [("Ann", 600), ("Mayor", 400)]
    assert texts(second) == [("A company", 600)]
    assert first.box == (0.0, 48.0, 150.0, 82.0)


def test_long_names_are_cut_to_the_column() -> None:
    actors = (Actor(id=ActorId("x"), name="A very long name indeed"),)
    cols = columns(event("a", date="2020", actors=("x",)), actors=actors)
    (text,) = scene(cols).heads[0].texts
    assert text.text.endswith("…")
    assert text.x + text.width <= 150.0


def test_a_collapsed_head_counts_its_events() -> None:
    head = scene(COLS, view(collapsed=frozenset(["x"]))).heads[0]
    assert (texts(head), head.collapsed) == ([("Ann", 600), ("1", 400)], True)


def test_the_lane_of_the_selection_is_marked() -> None:
    found = scene(COLS, view(selected=EventId("b")))
    assert [head.selected for head in found.heads] == [False, True]


def test_members_are_indented_in_groups() -> None:
    found = scene(COLS, view(lane_order="group"))
    assert [head.texts[0].x for head in found.heads] == [14.0, 24.0]


def test_only_lanes_in_sight_have_heads() -> None:
    written = [event(f"e{i}", date=f"20{i:02}", actors=(f"a{i}",)) for i in range(30)]
    found = scene(columns(*written), size=Size(1150.0, 48.0 + 440.0))
    assert len(found.heads) == 10


def test_every_second_lane_has_a_band() -> None:
    assert scene(COLS).bands[0].rects.tolist() == [[0.0, 130.0, 1150.0, 82.0]]


def test_a_chevron_points_down_and_to_the_right_where_collapsed() -> None:
    (first, second) = scene(COLS, view(collapsed=frozenset(["x"]))).heads
    tip, *corners = first.chevron.corners.reshape(3, 2)
    assert all(tip[0] > corner[0] for corner in corners)
    tip, *corners = second.chevron.corners.reshape(3, 2)
    assert all(tip[1] > corner[1] for corner in corners)


def test_a_chevron_stands_in_what_folds_the_lane_left_of_the_name() -> None:
    for head in scene(COLS, view(lane_order="group")).heads:
        xs, ys = head.chevron.corners[0, ::2], head.chevron.corners[0, 1::2]
        assert head.fold.x < xs.min()
        assert xs.max() < head.fold.right <= head.texts[0].x
        assert head.fold.y < ys.min() < ys.max() < head.fold.bottom


def test_names_keep_their_room_however_deep_their_lanes_lie() -> None:
    chain = tuple(
        Actor(id=ActorId(f"a{n}"), name=f"A{n}", member_of=(ActorId(f"a{n - 1}"),) if n else ())
        for n in range(30)
    )
    cols = columns(
        *(event(f"e{n}", date="2020", actors=(f"a{n}",)) for n in range(30)), actors=chain
    )
    heads = scene(cols, view(lane_order="group"), size=Size(1150.0, 4000.0)).heads
    assert heads[29].texts[0].text == "A29"
    assert heads[29].texts[0].x == heads[4].texts[0].x
