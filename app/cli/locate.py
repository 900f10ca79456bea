"""`allegata locate`: where a quote stands in a text, and a citation of it ready to paste."""

import argparse
import json
import re
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct

if TYPE_CHECKING:
    from app.core.anchor import Anchor, Place
    from app.sources.folding import FoldedText

_EXAMPLES = """\
Places count code points of the text as decoded, from 0, ends exclusive; lines and
columns count from 1. The citation has the words as they stand in the text, and the
shortest prefix and suffix that make them unique.

exit codes:
  0  found
  1  changed, ambiguous or lost
  2  the text cannot be read, or the command was used wrongly

examples:
  allegata locate report.txt --quote "denied every charge"
  allegata locate report.txt --quote "denied" --prefix "the minister " --json
"""


class Located(Struct, frozen=True):
    """What was found: the anchor in a text, and the id that a citation of it would name."""

    anchor: "Anchor"
    text: "FoldedText"
    source: str


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser(
        "locate",
        help="find a quote in a text",
        description="Say where a quote stands in a text, and print a citation of it to paste\n"
        "into an event file.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("source", metavar="SOURCE", type=Path, help="a .txt or .md file, UTF-8")
    parser.add_argument("--quote", metavar="Q", required=True, help="the words to find")
    parser.add_argument("--prefix", metavar="P", default="", help="words just before them")
    parser.add_argument("--suffix", metavar="S", default="", help="words just after them")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Find the quote and print what was found; the result is the exit code."""
    if not args.quote.strip():
        return _refuse("there is no word to find; write it after --quote")
    found = _locate(args)
    if isinstance(found, str):
        return _refuse(found)
    record = _record(found)
    print(json.dumps(record, indent=2, ensure_ascii=False) if args.json else _lines(record))
    return 0 if found.anchor.state == "found" else 1


def _locate(args: argparse.Namespace) -> Located | str:
    """Return what was found, or why the text cannot be read."""
    # These take long to load, and `--help` has no need of them.
    from app.core.ids import SourceId
    from app.core.model import Citation, Source
    from app.sources.anchoring import locate
    from app.sources.folding import fold
    from app.sources.texts import read_text

    path = Path(args.source)
    try:
        folder, name = path.resolve().parent, path.resolve().name
    except (OSError, ValueError, RuntimeError):
        return f"{path} cannot be followed; check the path"
    source = SourceId(_id_of(path))
    read = read_text(Source(id=source, title=source, file=name), folder)
    if read.text is None:
        return read.problem or f"{path} has no text"
    text = fold(read.text)
    return Located(
        locate(Citation(source, args.quote, args.prefix, args.suffix), text), text, source
    )


def _record(found: Located) -> dict[str, Any]:
    """Return the object that `--json` prints: like a citation of `check --json`, and more."""
    anchor = found.anchor
    places = [_place_record(found, place) for place in anchor.places]
    one = places[0] if len(places) == 1 else {}
    whole = {key: one[key] for key in ("start", "end", "citation") if key in one}
    return {"state": anchor.state, "similarity": anchor.similarity, "places": places} | whole


def _place_record(found: Located, place: "Place") -> dict[str, Any]:
    from app.sources.ready_citation import ready_citation

    before = re.split(r"\r\n|[\n\r]", found.text.source[: place.start])
    return {
        "start": place.start,
        "end": place.end,
        "line": len(before),
        "column": len(before[-1]) + 1,
        "citation": ready_citation(found.source, found.text, place),
    }


def _lines(record: dict[str, Any]) -> str:
    alike = record["similarity"]
    first = record["state"] + (f", {alike:.0%} alike" if alike is not None else "")
    lines = [first]
    for place in record["places"]:
        lines.append(
            f"  line {place['line']}, column {place['column']}"
            f" (code points {place['start']} to {place['end']})"
        )
        lines.append(json.dumps(place["citation"], indent=2, ensure_ascii=False))
    return "\n".join(lines)


def _id_of(path: Path) -> str:
    """Return an id made of the file's name, as one would name the source."""
    return re.sub(r"[^A-Za-z0-9._:-]+", "-", path.stem).strip("-")[:200] or "source"


def _refuse(sentence: str) -> int:
    print(f"allegata: {sentence}", file=sys.stderr)
    return 2
