"""Rules that tie the keys of one entry to each other, or to what it answers."""

from collections.abc import Iterator

from app.core.reading.faults import Fault
from app.core.reading.linked import AnyCitation, AnyEvent, Linked, indexed


def rule_faults(linked: Linked) -> Iterator[Fault]:
    """Give out what is wrong within entries whose keys are right one by one."""
    yield from _two_texts(linked)
    if any(map(_context_alone, linked.citations)):
        yield from _contexts_alone(linked)
    yield from _not_own(linked)


def _two_texts(linked: Linked) -> Iterator[Fault]:
    for index, source in enumerate(linked.sources):
        if source.file is not None and source.text is not None:
            message = 'a source has either "file" or "text"; remove one of them'
            yield Fault(("sources", index, "text"), message, at_key=True)


def _context_alone(citation: AnyCitation) -> bool:
    return citation.quote is None and bool(citation.prefix or citation.suffix)


def _contexts_alone(linked: Linked) -> Iterator[Fault]:
    for path, citation in linked.placed_citations():
        if _context_alone(citation):
            key = "prefix" if citation.prefix else "suffix"
            message = f'"{key}" needs a "quote": it is the words beside it'
            yield Fault((*path, key), message, at_key=True)


def _not_own(linked: Linked) -> Iterator[Fault]:
    """Give out the retractions that take back nothing of their own speaker.

    One is enough: a retraction may also answer the claim that the earlier one was about.
    """
    retractions = [claim for claim in linked.claims if claim.kind == "retraction"]
    by_id = {claim.id: claim for claim in linked.claims} if retractions else {}
    for index, event in indexed(linked.events, retractions):
        speakers = _speakers(event)
        answered = [_speakers(by_id.get(name)) for name in event.answers]
        if speakers and answered and all(answered) and not any(speakers & one for one in answered):
            message = (
                "a retraction takes back a claim of its own speaker; answer one, or write a denial"
            )
            yield Fault(("events", index, "answers"), message)


def _speakers(event: AnyEvent | None) -> set[str | None]:
    """Return who speaks; empty where that cannot be told."""
    speakers = {*getattr(event, "by", ()), *getattr(event, "on_behalf_of", ())}
    return set() if None in speakers else speakers
