"""An actor as a whole, and who accuses whom around them."""

from pydantic import TypeAdapter

from app.core.edtf import CaseDates, parse_edtf
from app.core.ids import ActorId
from app.core.model import Case
from app.core.standing import Standings
from app.core.standing.profile import Profile, Profiles
from tests.core.written import claim, plain, whole

ACTORS = [
    {"id": "ann", "name": "Ann"},
    {"id": "bob", "name": "Bob", "member_of": ["cid"]},
    {"id": "cid", "name": "Cid"},
    {"id": "dot", "name": "Dot"},
]
CASE: Case = TypeAdapter(Case).validate_python(
    whole(
        claim("a1", against=["bob"], date="2020-01-01"),
        claim("a2", against=["bob"], date="2020-02-01"),
        claim("a3", against=["bob", "cid"], date="2020-03-01"),
        claim("b1", by=["bob"], against=["ann"], date="2020-04-01"),
        claim("d", "denial", by=["bob"], answers=["a1"], date="2020-05-01"),
        claim("n", "no-comment", by=["bob"], answers=["a2"], date="2020-06-01"),
        claim("x", by=["dot"], against=["cid"], date="2020-07-01"),
        plain("p", actors=["bob"]),
        actors=ACTORS,
    ),
    context=CaseDates(),
)
BOB, ANN, CID = ActorId("bob"), ActorId("ann"), ActorId("cid")


def profile(actor: ActorId, day: str | None = None) -> Profile:
    end = None if day is None else parse_edtf(day).span.latest_end
    return Profiles(CASE, Standings(CASE)).of(actor, end)


def test_what_an_actor_makes_receives_and_answers_is_told_apart() -> None:
    bob = profile(BOB)
    assert (bob.made, bob.received) == (("b1",), ("a1", "a2", "a3"))
    assert (bob.answered, bob.silent, bob.nothing) == (("a1",), ("a2",), ("a3",))
    assert len(bob.named) == 7


def test_as_of_a_day_only_what_may_have_been_said_counts() -> None:
    bob = profile(BOB, "2020-02-15")
    assert (bob.made, bob.received, bob.nothing) == ((), ("a1", "a2"), ("a1", "a2"))


def test_the_first_and_the_last_date_are_those_of_what_is_dated() -> None:
    bob = profile(BOB)
    assert bob.first
    assert bob.last
    assert (bob.first.text, bob.last.text) == ("2020-01-01", "2020-06-01")
    assert (profile(BOB, "2019").first, profile(BOB, "2019").last) == (None, None)


def test_members_are_those_that_name_the_actor() -> None:
    assert profile(CID).members == ("bob",)


def test_profiles_of_several_actors_are_not_mixed_up() -> None:
    profiles = Profiles(CASE, Standings(CASE))
    assert [len(profiles.of(actor).named) for actor in (BOB, BOB, ANN)] == [7, 7, 4]


def test_the_matrix_shows_who_accuses_whom_around_an_actor() -> None:
    matrix = Profiles(CASE, Standings(CASE)).matrix(BOB, 6)
    assert matrix.accusers == ("bob", "ann")
    assert matrix.accused == ("bob", "cid", "ann")
    assert matrix.counts == {("ann", "bob"): 3, ("ann", "cid"): 1, ("bob", "ann"): 1}


def test_the_matrix_holds_no_more_than_asked_for_and_only_what_was_said() -> None:
    end = parse_edtf("2020-02-15").span.latest_end
    matrix = Profiles(CASE, Standings(CASE)).matrix(BOB, 1, end)
    assert (matrix.accusers, matrix.accused) == (("ann",), ("bob",))
    assert Profiles(CASE, Standings(CASE)).matrix(ActorId("none"), 3).accusers == ()
