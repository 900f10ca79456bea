"""What a check of a case comes to: its citations, its problems, one line, and an exit code."""

from collections.abc import Iterable, Mapping
from typing import Any, Final, get_args

from msgspec import Struct

from app.core.anchor import Anchor, AnchorState
from app.core.model import Citation, Event
from app.core.problems import Problem
from app.core.reading.faults import Path

_FINE: Final = frozenset({"found", "unchecked"})


class CheckedCitation(Struct, frozen=True):
    """A citation of the event at `index`, and what became of it."""

    index: int
    event: Event
    place: int
    anchor: Anchor

    @property
    def citation(self) -> Citation:
        """Return the citation itself."""
        return self.event.citations[self.place]

    @property
    def path(self) -> Path:
        """Return where the quote stands in the file."""
        return ("events", self.index, "citations", self.place, "quote")

    @property
    def message(self) -> str | None:
        """Return what is wrong with the anchor, None where nothing is."""
        source, anchor = self.citation.source, self.anchor
        match anchor.state:
            case "changed":
                alike = f"{anchor.similarity:.2f} alike" if anchor.similarity else "alike"
                return f'changed: the words stand in "{source}" only nearly ({alike}); compare them'
            case "ambiguous":
                places = len(anchor.places)
                return f'ambiguous: {places} places in "{source}" fit; add a prefix or a suffix'
            case "lost":
                return f'lost: the words stand nowhere in "{source}"; copy them from its text'
        return None


def exit_code(problems: Iterable[Problem], checked: Iterable[CheckedCitation]) -> int:
    """Return 0 where nothing is wrong, 2 for a case that is refused, else 1."""
    severities = {problem.severity for problem in problems}
    if "error" in severities:
        return 2
    return int(bool(severities) or any(one.anchor.state not in _FINE for one in checked))


def tally_words(counts: Mapping[AnchorState, int]) -> str:
    """Return one line: `41 passages: 38 found, 2 changed, 1 lost`."""
    states: tuple[AnchorState, ...] = get_args(AnchorState)
    parts = [f"{counts[state]:,} {state}" for state in states if counts.get(state)]
    total = sum(counts.values())
    passages = "1 passage" if total == 1 else f"{total:,} passages"
    return f"{passages}: {', '.join(parts)}" if parts else passages


def problem_record(problem: Problem) -> dict[str, Any]:
    """Return a problem as `check --json` prints it."""
    return {
        "severity": problem.severity,
        "path": problem.path,
        "line": problem.line,
        "column": problem.column,
        "message": problem.message,
    }


def citation_record(checked: CheckedCitation) -> dict[str, Any]:
    """Return a citation as `check --json` prints it; places in code points, end exclusive."""
    anchor, place = checked.anchor, checked.anchor.place
    return {
        "event": checked.event.id,
        "citation": checked.place,
        "source": checked.citation.source,
        "state": anchor.state,
        "similarity": anchor.similarity,
        "places": [one._asdict() for one in anchor.places],
        **(place._asdict() if place else {}),
    }
