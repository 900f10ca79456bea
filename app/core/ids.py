"""The names by which actors, sources and events of one case refer to each other."""

from typing import NewType

ActorId = NewType("ActorId", str)
SourceId = NewType("SourceId", str)
EventId = NewType("EventId", str)
