"""Which actors events name."""

from pydantic import TypeAdapter

from app.core.ids import ActorId
from app.core.model import Case
from app.core.standing.named import events_of_actor, named_actors
from tests.core.written import claim, plain, whole

CASE: Case = TypeAdapter(Case).validate_python(
    whole(
        claim("a", against=["bob"]),
        claim("b", against=["bob", "cid"]),
        claim("d", "denial", by=["cid"], on_behalf_of=["bob"], answers=["a"]),
        plain("p", actors=["cid"]),
    )
)


def test_an_actor_is_named_by_every_part_of_an_event() -> None:
    assert [event.id for event in events_of_actor(CASE, ActorId("cid"))] == ["b", "d", "p"]
    assert named_actors(CASE.events[2]) == {"cid", "bob"}
