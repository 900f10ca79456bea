from app.core.model import KINDS
from app.layout.columns import ColumnsMaker
from tests.layout.made import columns, event, instant


def test_events_are_known_by_their_place_in_the_file() -> None:
    cols = columns(event("a"), event("b", "allegation"))
    assert list(cols.ids) == ["a", "b"]
    assert [KINDS[kind] for kind in cols.kind] == ["event", "allegation"]
    assert cols.event(cols.index[cols.ids[1]]).id == "b"


def test_dates_said_and_alleged_are_kept_apart() -> None:
    cols = columns(
        event("a", "allegation", "2021-12-08", alleged_date="2019"),
        event("b", date="2020-01-01"),
        event("c"),
    )
    assert cols.said.event.tolist() == [1, 0]
    assert cols.alleged.event.tolist() == [0]
    assert cols.parts.start[cols.alleged.part].tolist() == [instant("2019-01-01")]


def test_an_event_may_have_several_dates() -> None:
    cols = columns(event("a", date="{1960,1962}"), event("b", date="1961"))
    assert cols.said.event.tolist() == [0, 1, 0]


def test_links_lead_from_answers_to_what_they_answer() -> None:
    cols = columns(
        event("a", "allegation"), event("b", "allegation"), event("c", "denial", answers=("a", "b"))
    )
    assert (cols.answering.tolist(), cols.answered.tolist()) == ([2, 2], [0, 1])
    assert cols.answers_from.values.tolist() == [0, 1]
    assert cols.answers_to.starts.tolist() == [0, 1, 2, 2]


def test_the_axis_has_the_time_zone_of_the_case() -> None:
    cols = columns(event("a", date="2021-12-08"), zone="America/El_Salvador")
    assert cols.clock.midnight(0) == 6 * 3600
    assert cols.parts.start.tolist() == [instant("2021-12-08T06:00")]


def test_a_case_may_be_empty() -> None:
    cols = columns()
    assert (len(cols.ids), len(cols.said.event), len(cols.answering)) == (0, 0, 0)


def test_columns_made_lot_by_lot_are_those_of_the_whole() -> None:
    events = [
        event("a", "allegation", "2021", alleged_date="2019"),
        event("b", date="2020"),
        event("c", "denial", "2021", answers=("a",)),
        event("d", "allegation", alleged_date="2020"),
    ]
    whole, made = columns(*events), ColumnsMaker()
    made.take(whole.case.events[:1])
    made.begin()
    for each in whole.case.events:
        made.take([each])
    parted = made.finish(whole.case)
    for name in ("kind", "earliest", "answering", "answered"):
        assert getattr(parted, name).tolist() == getattr(whole, name).tolist()
    for name in ("said", "alleged"):
        assert getattr(parted, name).event.tolist() == getattr(whole, name).event.tolist()
        assert getattr(parted, name).part.tolist() == getattr(whole, name).part.tolist()
    assert (list(parted.ids), parted.index) == (list(whole.ids), whole.index)
