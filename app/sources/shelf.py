"""The source texts of one case, each read when first asked, and where its quotes stand in them."""

from collections.abc import Callable, Iterator
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct

from app.core.anchor import Anchor
from app.core.ids import EventId, SourceId
from app.core.model import Case, Citation
from app.sources.anchoring import locate
from app.sources.folding import FoldedText, fold
from app.sources.texts import SourceText, read_text

_UNCHECKED = Anchor("unchecked")


class Passage(Struct, frozen=True):
    """One citation that has a place in the text: which event's, and where."""

    event: EventId
    citation: int
    anchor: Anchor


class TextProblem(NamedTuple):
    """What is wrong with one source's text: `sources[source].key`, and one sentence."""

    source: int
    key: str
    message: str


class Shelf:
    """The texts of a case and the anchors of its citations, found when asked and kept.

    One worker thread may ask for every anchor while another reads what is known. There is no
    lock: what is kept is immutable and each entry is put in by one assignment, so that a reader
    sees it whole or not at all; at worst both threads find the same anchor once each, and neither
    waits for the other.
    """

    def __init__(self, case: Case, folder: Path) -> None:
        self._case = case
        self._folder = folder
        self._texts: dict[SourceId, SourceText] = {}
        self._folded: dict[SourceId, FoldedText] = {}
        self._anchors: dict[tuple[SourceId, str | None, str, str], Anchor] = {}

    def text(self, source_id: SourceId) -> SourceText:
        """Return the text of a source, or why there is none."""
        kept = self._texts.get(source_id)
        if kept is None:
            source = self._case.source_by_id.get(source_id)
            kept = SourceText() if source is None else read_text(source, self._folder)
            self._texts[source_id] = kept
        return kept

    def folded(self, source_id: SourceId) -> FoldedText | None:
        """Return the text of a source folded for looking up quotes, None where there is no text."""
        kept = self._folded.get(source_id)
        if kept is None:
            text = self.text(source_id).text
            if text is None:
                return None
            kept = self._folded[source_id] = fold(text)
        return kept

    def anchor(self, citation: Citation, cancelled: Callable[[], bool] = lambda: False) -> Anchor:
        """Return where a citation stands.

        Raises:
            Cancelled: `cancelled` said so; nothing is kept of the citation.
        """
        key = _key(citation)
        kept = self._anchors.get(key)
        if kept is None:
            folded = self.folded(citation.source) if citation.quote is not None else None
            kept = _UNCHECKED if folded is None else locate(citation, folded, cancelled)
            self._anchors[key] = kept
        return kept

    def known_anchor(self, citation: Citation) -> Anchor | None:
        """Return where a citation stands if that has been found already; never searches."""
        return self._anchors.get(_key(citation))

    def known_passages(self, source_id: SourceId) -> tuple[Passage, ...]:
        """Return the passages of a source as far as they have been found, by place."""
        if not self._anchors:
            return ()  # before anything is found nobody waits for the citations to be listed
        return self._sorted_passages(source_id, self.known_anchor)

    def passages(self, source_id: SourceId) -> tuple[Passage, ...]:
        """Return the passages of a source by place, overlapping ones too.

        A citation of several places stands where its first one is; one of no place is left out.
        """
        return self._sorted_passages(source_id, self.anchor)

    def list_citations(self) -> None:
        """Look through the case for the citations of each source; otherwise done when asked."""
        self._citations  # noqa: B018  (kept where it is made)

    def problems(self) -> tuple[TextProblem, ...]:
        """Return what is wrong with the texts, in the order of the case's sources."""
        return tuple(
            problem
            for index, source in enumerate(self._case.sources)
            for problem in _problems(index, self.text(source.id))
        )

    def _sorted_passages(
        self, source_id: SourceId, anchor_of: Callable[[Citation], Anchor | None]
    ) -> tuple[Passage, ...]:
        found = [
            Passage(event, index, anchor)
            for event, index, citation in self._citations.get(source_id, ())
            if (anchor := anchor_of(citation)) is not None and anchor.places
        ]
        return tuple(sorted(found, key=lambda passage: passage.anchor.places[0]))

    @cached_property
    def _citations(self) -> dict[SourceId, list[tuple[EventId, int, Citation]]]:
        cited: dict[SourceId, list[tuple[EventId, int, Citation]]] = {}
        for event in self._case.events:
            if event.citations:
                for index, citation in enumerate(event.citations):
                    cited.setdefault(citation.source, []).append((event.id, index, citation))
        return cited


def _key(citation: Citation) -> tuple[SourceId, str | None, str, str]:
    return citation.source, citation.quote, citation.prefix, citation.suffix


def _problems(index: int, text: SourceText) -> Iterator[TextProblem]:
    if text.problem is not None:
        yield TextProblem(index, "file", text.problem)
    if text.hash_matches is False:
        yield TextProblem(
            index,
            "sha256",
            "the text is not the one that was cited: its sha256 differs; compare the two, then "
            "write the new sha256",
        )
