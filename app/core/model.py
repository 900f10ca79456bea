"""The records of an event file, format `allegata/1`: they are the schema."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Annotated, ClassVar, Final, Literal

from typing_extensions import override

from app.core.fields import (
    Date,
    Id,
    Language,
    RelativeFile,
    Sha256,
    Some,
    Text,
    TimeZone,
    check_file,
    check_zone,
)
from app.core.ids import ActorId, EventId, SourceId
from app.core.records import Choice, Record

ActorKind = Literal[
    "person",
    "organization",
    "public-body",
    "political-party",
    "armed-group",
    "media",
    "company",
    "unnamed",
    "other",
]
Kind = Literal[
    "event",
    "allegation",
    "denial",
    "admission",
    "no-comment",
    "corroboration",
    "retraction",
    "finding",
]
KINDS: Final[tuple[Kind, ...]] = (
    "allegation",
    "denial",
    "admission",
    "no-comment",
    "corroboration",
    "retraction",
    "finding",
    "event",
)


class Name(Record, frozen=True):
    """A person's name in two parts, as in CSL-JSON."""

    family: str
    given: str = ""


Author = Annotated[
    str | Name, Choice(lambda author: "text" if isinstance(author, str) else "name", "text", "name")
]


class Actor(Record, frozen=True):
    """A person, body or group that says something, or of whom something is said."""

    id: Id[ActorId]
    name: Text
    role: str = ""
    kind: ActorKind = "other"
    aliases: tuple[str, ...] = ()
    description: str = ""
    url: str = ""
    member_of: tuple[ActorId, ...] = ()


class Source(Record, frozen=True):
    """A text that is cited: where it appeared, and where it lies beside the event file."""

    id: Id[SourceId]
    title: Text
    type: str = "document"
    author: tuple[Author, ...] = ()
    container_title: str = ""
    publisher: str = ""
    url: str = ""
    archive_url: str = ""
    language: Language = ""
    issued: Date | None = None
    accessed: Date | None = None
    file: RelativeFile | None = None
    text: str | None = None
    sha256: Sha256 | None = None
    derived_from: tuple[SourceId, ...] = ()

    def __post_init__(self) -> None:
        """Raise `ValueError` where the file lies elsewhere."""
        if self.file is not None:
            check_file(self.file)


class Citation(Record, frozen=True):
    """The exact words in a source that say what an event or claim says."""

    source: SourceId
    quote: Text | None = None
    prefix: str = ""
    suffix: str = ""
    locator: str = ""
    translation: str = ""


class Event(Record, frozen=True, kw_only=True, tag_field="kind"):
    """What every entry of `events` has in common, whatever its kind."""

    kind: ClassVar[Kind]
    id: Id[EventId]
    title: Text
    date: Date | None = None
    place: str = ""
    actors: tuple[ActorId, ...] = ()
    description: str = ""
    tags: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()


class PlainEvent(Event, frozen=True, kw_only=True, tag="event"):
    """Something that happened and is not itself in dispute."""

    kind: ClassVar[Literal["event"]] = "event"


class Claim(Event, frozen=True, kw_only=True):
    """Something that someone says; `date` is when it was said."""

    by: Some[ActorId]
    citations: Some[Citation]
    answers: tuple[EventId, ...] = ()
    on_behalf_of: tuple[ActorId, ...] = ()


class Answer(Claim, frozen=True, kw_only=True):
    """A claim that cannot stand first: it must answer at least one other claim."""

    answers: Some[EventId]


class Allegation(Claim, frozen=True, kw_only=True, tag="allegation"):
    """Someone says that someone did something."""

    kind: ClassVar[Literal["allegation"]] = "allegation"
    against: tuple[ActorId, ...] = ()
    alleged_date: Date | None = None


class Denial(Answer, frozen=True, kw_only=True, tag="denial"):
    """It is not so."""

    kind: ClassVar[Literal["denial"]] = "denial"
    denies: Literal["act", "responsibility", "account"] = "act"


class Admission(Claim, frozen=True, kw_only=True, tag="admission"):
    """It is so."""

    kind: ClassVar[Literal["admission"]] = "admission"


class NoComment(Answer, frozen=True, kw_only=True, tag="no-comment"):
    """Asked, and did not answer."""

    kind: ClassVar[Literal["no-comment"]] = "no-comment"
    how: Literal["declined", "no-reply", "not-reached"] | None = None


class Corroboration(Answer, frozen=True, kw_only=True, tag="corroboration"):
    """A further voice for it."""

    kind: ClassVar[Literal["corroboration"]] = "corroboration"


class Retraction(Answer, frozen=True, kw_only=True, tag="retraction"):
    """The speaker takes back an earlier claim of their own."""

    kind: ClassVar[Literal["retraction"]] = "retraction"


class Finding(Claim, frozen=True, kw_only=True, tag="finding"):
    """A court, commission or inquiry decides on it."""

    kind: ClassVar[Literal["finding"]] = "finding"
    outcome: Literal["supported", "rejected", "inconclusive"] | None = None
    overturns: tuple[EventId, ...] = ()


AnyEvent = Annotated[
    PlainEvent | Allegation | Denial | Admission | NoComment | Corroboration | Retraction | Finding,
    Choice("kind"),
]


class CaseHead(Record, frozen=True, kw_only=True):
    """What stands in a case beside its entries."""

    format: Literal["allegata/1"]
    title: Text
    description: str = ""
    language: Language = ""
    time_zone: TimeZone = "UTC"

    def __post_init__(self) -> None:
        """Raise `ValueError` where there is no such time zone."""
        check_zone(self.time_zone)


class Case(CaseHead, frozen=True, kw_only=True, dict=True, gc=True):
    """One event file as read. The order of actors, sources and events is that of the file."""

    actors: tuple[Actor, ...] = ()
    sources: tuple[Source, ...] = ()
    events: tuple[AnyEvent, ...] = ()

    @cached_property
    def actor_by_id(self) -> dict[ActorId, Actor]:
        """Return every actor under its id."""
        return {actor.id: actor for actor in self.actors}

    @cached_property
    def source_by_id(self) -> dict[SourceId, Source]:
        """Return every source under its id."""
        return {source.id: source for source in self.sources}

    @cached_property
    def place_by_id(self) -> dict[EventId, int]:
        """Return the place of every event in the file under its id."""
        return {event.id: place for place, event in enumerate(self.events)}

    @property
    def event_by_id(self) -> "EventById":
        """Return every event under its id."""
        return EventById(self)

    @cached_property
    def answers_to(self) -> dict[EventId, tuple[Claim, ...]]:
        """Return, for each claim that is answered, its direct answers in the order of the file."""
        found: dict[EventId, list[Claim]] = {}
        for event in self.events:
            if isinstance(event, Claim):
                for target in event.answers:
                    found.setdefault(target, []).append(event)
        return {target: tuple(answers) for target, answers in found.items()}


class EventById(Mapping[EventId, Event]):
    """The events of a case under their ids: a look-up of their places, not a second table."""

    def __init__(self, case: Case) -> None:
        self._case = case

    @override
    def __getitem__(self, id_: EventId) -> Event:
        return self._case.events[self._case.place_by_id[id_]]

    @override
    def __iter__(self) -> Iterator[EventId]:
        return iter(self._case.place_by_id)

    @override
    def __len__(self) -> int:
        return len(self._case.events)
