"""`allegata date`: how a date is read, as four instants and in words, or what to write instead."""

import argparse
import json
import re
import sys
from collections.abc import Iterator, Sequence
from datetime import UTC, tzinfo
from typing import Final, TextIO

from app.cli.date_report import date_lines, date_record, error_lines
from app.core.edtf import CaseDates
from app.core.errors import AllegataError, DateError
from app.core.fields import read_zone

_LONGEST_LINE: Final = 10_000  # characters; a device or a binary file may have no line end at all

_EXAMPLES = """\
The four instants are UTC; ends are exclusive. In JSON they are seconds since
1970-01-01T00:00:00Z, null where there is no bound.

exit codes:
  0  every string is a date
  2  a string is refused, or the command was used wrongly

examples:
  allegata date 2021-12-08 2019/2020 "[1667,1668,1670..1672]"
  allegata date --zone America/El_Salvador 2021-12-08T12:35
  allegata date - --json < dates.txt
"""


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser(
        "date",
        help="explain how a date is read",
        description="Say how dates in EDTF are read: the four instants, the words, the flags,\n"
        "or what to write instead.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("strings", metavar="STRING", nargs="+", help="a date; - reads lines")
    parser.add_argument(
        "--zone", type=_zone, default=UTC, help="what is meant without an offset (default: UTC)"
    )
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.set_defaults(run=run)
    # A year before 1 BC begins with a minus; argparse takes only whole numbers for numbers.
    parser._negative_number_matcher = re.compile(r"-[0-9X]")


def run(args: argparse.Namespace) -> int:
    """Explain the dates; the result is the exit code."""
    dates = CaseDates(args.zone)
    texts = list(_texts(args.strings))
    if args.json:
        records = [_record(dates, text) for text in texts]
        print(json.dumps({"zone": str(args.zone), "dates": records}, indent=2, ensure_ascii=False))
        return 2 if any("error" in record for record in records) else 0
    return max([_explain(dates, text) for text in texts], default=0)


def _texts(strings: Sequence[str]) -> Iterator[str]:
    for string in strings:
        if string == "-":
            yield from _lines(sys.stdin)
        else:
            yield string


def _lines(stream: TextIO | None) -> Iterator[str]:
    """Yield the lines that are not empty; one that never ends is not read to its end."""
    if stream is None:
        raise AllegataError("there is no input to read; write the dates in place of -")
    if hasattr(stream, "reconfigure"):
        stream.reconfigure(encoding="utf-8-sig", errors="backslashreplace")
    while line := stream.readline(_LONGEST_LINE):
        text = line.rstrip("\r\n")
        if len(text) == _LONGEST_LINE:
            raise AllegataError("a line of the input is too long; write one date a line")
        if text:
            yield text


def _record(dates: CaseDates, text: str) -> dict[str, object]:
    try:
        return date_record(dates[text])
    except DateError as error:
        return {"text": text, "error": error.message}


def _explain(dates: CaseDates, text: str) -> int:
    try:
        print(*date_lines(dates[text]), sep="\n")
    except DateError as error:
        print(*error_lines(text, error.message), sep="\n")
        return 2
    return 0


def _zone(name: str) -> tzinfo:
    zone = read_zone(name)
    if zone is None:
        raise argparse.ArgumentTypeError(f'no time zone "{name}"; write one like "Europe/Paris"')
    return zone
