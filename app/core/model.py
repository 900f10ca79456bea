"""The records of an event file, format `allegata/1`: the pydantic models are the schema."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Annotated, Any, ClassVar, Final, Literal

from pydantic import ConfigDict, Discriminator, Field, Tag
from typing_extensions import override

from app.core.fields import ID_PATTERN, Date, Language, RelativeFile, Sha256, Text, TimeZone
from app.core.ids import ActorId, EventId, SourceId

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

# Python's own dataclasses, which pydantic reads as well as its own: they are made in half the
# time, and what checks them is built only by whoever reads a file.
_STRICT: Final = ConfigDict(extra="forbid", defer_build=True)


@dataclass(frozen=True, slots=True)
class Name:
    """A person's name in two parts, as in CSL-JSON."""

    __pydantic_config__: ClassVar = _STRICT
    family: str
    given: str = ""


def _name_tag(value: Any) -> str:
    return "text" if isinstance(value, str) else "name"


Author = Annotated[
    Annotated[str, Tag("text")] | Annotated[Name, Tag("name")], Discriminator(_name_tag)
]


@dataclass(frozen=True, slots=True)
class Actor:
    """A person, body or group that says something, or of whom something is said."""

    __pydantic_config__: ClassVar = _STRICT
    id: Annotated[ActorId, Field(pattern=ID_PATTERN)]
    name: Text
    role: str = ""
    kind: ActorKind = "other"
    aliases: tuple[str, ...] = ()
    description: str = ""
    url: str = ""
    member_of: tuple[ActorId, ...] = ()


@dataclass(frozen=True, slots=True)
class Source:
    """A text that is cited: where it appeared, and where it lies beside the event file."""

    __pydantic_config__: ClassVar = _STRICT
    id: Annotated[SourceId, Field(pattern=ID_PATTERN)]
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


@dataclass(frozen=True, slots=True)
class Citation:
    """The exact words in a source that say what an event or claim says."""

    __pydantic_config__: ClassVar = _STRICT
    source: SourceId
    quote: Text | None = None
    prefix: str = ""
    suffix: str = ""
    locator: str = ""
    translation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """What every entry of `events` has in common, whatever its kind."""

    __pydantic_config__: ClassVar = _STRICT
    kind: Kind
    id: Annotated[EventId, Field(pattern=ID_PATTERN)]
    title: Text
    date: Date | None = None
    place: str = ""
    actors: tuple[ActorId, ...] = ()
    description: str = ""
    tags: tuple[str, ...] = ()
    citations: tuple[Citation, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlainEvent(Event):
    """Something that happened and is not itself in dispute."""

    kind: Literal["event"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim(Event):
    """Something that someone says; `date` is when it was said."""

    by: Annotated[tuple[ActorId, ...], Field(min_length=1)]
    citations: Annotated[tuple[Citation, ...], Field(min_length=1)]
    answers: tuple[EventId, ...] = ()
    on_behalf_of: tuple[ActorId, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer(Claim):
    """A claim that cannot stand first: it must answer at least one other claim."""

    answers: Annotated[tuple[EventId, ...], Field(min_length=1)]


@dataclass(frozen=True, slots=True, kw_only=True)
class Allegation(Claim):
    """Someone says that someone did something."""

    kind: Literal["allegation"]
    against: tuple[ActorId, ...] = ()
    alleged_date: Date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Denial(Answer):
    """It is not so."""

    kind: Literal["denial"]
    denies: Literal["act", "responsibility", "account"] = "act"


@dataclass(frozen=True, slots=True, kw_only=True)
class Admission(Claim):
    """It is so."""

    kind: Literal["admission"]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoComment(Answer):
    """Asked, and did not answer."""

    kind: Literal["no-comment"]
    how: Literal["declined", "no-reply", "not-reached"] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Corroboration(Answer):
    """A further voice for it."""

    kind: Literal["corroboration"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Retraction(Answer):
    """The speaker takes back an earlier claim of their own."""

    kind: Literal["retraction"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding(Claim):
    """A court, commission or inquiry decides on it."""

    kind: Literal["finding"]
    outcome: Literal["supported", "rejected", "inconclusive"] | None = None
    overturns: tuple[EventId, ...] = ()


AnyEvent = Annotated[
    PlainEvent | Allegation | Denial | Admission | NoComment | Corroboration | Retraction | Finding,
    Field(discriminator="kind"),
]


@dataclass(frozen=True, kw_only=True)
class CaseHead:
    """What stands in a case beside its entries."""

    __pydantic_config__: ClassVar = _STRICT
    format: Literal["allegata/1"]
    title: Text
    description: str = ""
    language: Language = ""
    time_zone: TimeZone = "UTC"


@dataclass(frozen=True, kw_only=True)
class Case(CaseHead):
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


@dataclass(frozen=True, slots=True)
class EventById(Mapping[EventId, Event]):
    """The events of a case under their ids: a look-up of their places, not a second table."""

    case: Case

    @override
    def __getitem__(self, id_: EventId) -> Event:
        return self.case.events[self.case.place_by_id[id_]]

    @override
    def __iter__(self) -> Iterator[EventId]:
        return iter(self.case.place_by_id)

    @override
    def __len__(self) -> int:
        return len(self.case.events)
