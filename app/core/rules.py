"""Rules that tie the keys of one entry to each other, or to what it answers."""

from collections.abc import Iterator, Sequence

from app.core.faults import Fault
from app.core.model import Retraction
from app.core.outlines import AnyEvent, AnySource, Entries, EventOutline, citations_of


def rule_faults(entries: Entries) -> Iterator[Fault]:
    """Give out what is wrong within entries whose keys are right one by one."""
    yield from _two_texts(entries.sources)
    yield from _context_alone(entries.events)
    yield from _not_own(entries.events)


def _two_texts(sources: Sequence[AnySource]) -> Iterator[Fault]:
    for index, source in enumerate(sources):
        if source.file is not None and source.text is not None:
            message = 'a source has either "file" or "text"; remove one of them'
            yield Fault(("sources", index, "text"), message, at_key=True)


def _context_alone(events: Sequence[AnyEvent]) -> Iterator[Fault]:
    for index, event in enumerate(events):
        for place, citation in enumerate(citations_of(event)):
            if citation.quote is None and (citation.prefix or citation.suffix):
                key = "prefix" if citation.prefix else "suffix"
                message = f'"{key}" needs a "quote": it is the words beside it'
                yield Fault(("events", index, "citations", place, key), message, at_key=True)


def _not_own(events: Sequence[AnyEvent]) -> Iterator[Fault]:
    """Give out the retractions that take back nothing of their own speaker.

    One is enough: a retraction may also answer the claim that the earlier one was about.
    """
    by_id: dict[str | None, AnyEvent] = {}
    for index, event in enumerate(events):
        if event.kind == "retraction" and isinstance(event, Retraction | EventOutline):
            by_id = by_id or {one.id: one for one in events}
            speakers = _speakers(event)
            answered = [_speakers(by_id.get(id_)) for id_ in event.answers]
            if answered and all(answered) and not any(speakers & one for one in answered):
                message = (
                    "a retraction takes back a claim of its own speaker; "
                    "answer one, or write a denial"
                )
                yield Fault(("events", index, "answers"), message)


def _speakers(event: AnyEvent | None) -> set[str | None]:
    """Return who speaks; empty where that cannot be told."""
    speakers = {*getattr(event, "by", ()), *getattr(event, "on_behalf_of", ())}
    return set() if None in speakers else speakers
