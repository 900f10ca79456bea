"""`allegata export`: a figure of a case as PNG, SVG, PDF, Markdown or CSV, without a display."""

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final, get_args

from app.core.errors import CaseRefused, FigureError
from app.core.model import KINDS
from app.core.view import Clock, LaneMode

if TYPE_CHECKING:
    from app.cli.export_request import Asked
    from app.figure.export import Format

_EXAMPLES: Final = """\
width:  170mm, 17cm, 6.7in, 480pt, 1600px, or a sheet: A5, A4, A3, A2, letter, legal, tabloid,
        each with "landscape" if so; a PDF on a sheet breaks into pages between lanes.

exit codes:
  0  the figures are written, and nothing is wrong with the case
  1  they are written, but the case has a warning; or, of a cited figure, a quote is changed,
     ambiguous or lost, or a file or hash fails
  2  they are not written: the case is refused, or the command was used wrongly

examples:
  allegata export case.allegata.json -o figure.pdf
  allegata export case.allegata.json -o figure.svg -o figure.png --width 170mm --dpi 600
  allegata export case.allegata.json -o cited.pdf -o cited.csv --cited --as-of 2021-12-31
  allegata export case.allegata.json -o - --format svg --theme black-and-white > figure.svg
"""


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    parser = commands.add_parser(
        "export",
        help="write a figure of a case: PNG, SVG, PDF, Markdown, CSV",
        description="Write the timeline of an event file as a figure.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", metavar="FILE", type=Path, help="the event file")
    _add_output(parser)
    _add_content(parser)
    _add_look(parser)


def run(args: argparse.Namespace) -> int:
    """Write the figures."""
    # These take long to load, and `--help` has no need of them.
    from app.cli.export_request import ask
    from app.core.reading import read_case
    from app.figure.export import export

    formats = _formats(args)
    try:
        opened = read_case(args.file)
    except CaseRefused as refused:
        for problem in refused.problems:
            print(problem, file=sys.stderr)
        return 2
    for problem in opened.problems:
        print(problem, file=sys.stderr)
    asked = ask(opened, args)
    remarks: dict[str, None] = {}
    for out, wanted in formats:
        exported = export(asked.columns, asked.request, wanted, asked.shelf.anchor)
        remarks |= dict.fromkeys(exported.remarks)
        _write(out, exported.data)
    for remark in remarks:
        print(f"allegata: {remark}", file=sys.stderr)
    return int(bool(opened.problems) or _doubtful(asked))


def _add_output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "-o",
        "--output",
        metavar="OUT",
        action="append",
        required=True,
        help="the file to write: .png .svg .pdf .md .csv, or - for standard output; several times",
    )
    parser.add_argument(
        "--format", choices=("png", "svg", "pdf", "md", "csv"), help="of what goes to -o -"
    )


def _add_content(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--from", dest="start", metavar="D", help="the first day shown, in EDTF")
    parser.add_argument("--to", dest="end", metavar="D", help="the last day shown, in EDTF")
    parser.add_argument(
        "--actor", metavar="ID", nargs="+", action="extend", default=[], help="only these actors"
    )
    parser.add_argument(
        "--kind",
        metavar="K",
        nargs="+",
        action="extend",
        default=[],
        choices=KINDS,
        help=f"only these kinds: {', '.join(KINDS)}",
    )
    parser.add_argument("--as-of", metavar="D", help="only what had been said by the end of D")
    parser.add_argument(
        "--clock", choices=get_args(Clock), default="said", help="which date counts"
    )
    parser.add_argument(
        "--lanes", choices=get_args(LaneMode), default="actor", help="what lanes are"
    )
    parser.add_argument("--title", metavar="T", help='instead of that of the case; "" for none')
    parser.add_argument("--cited", action="store_true", help="number the marks, list the quotes")


def _add_look(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--width", default="A4 landscape", help="see below; A4 landscape")
    parser.add_argument("--dpi", type=_dpi, help="of a PNG: 300, or 96 where the width is in px")
    parser.add_argument("--theme", choices=("light", "dark", "black-and-white"), default="light")
    parser.add_argument(
        "--outlines", action="store_true", help="write the text of an SVG as shapes"
    )
    for part in ("legend", "scale", "made-with"):
        parser.add_argument(f"--no-{part}", action="store_true", help=f"leave out the {part} line")


def _dpi(written: str) -> float:
    try:
        dpi = float(written)
    except ValueError:
        dpi = 0.0
    if not 10 <= dpi <= 2400:
        raise argparse.ArgumentTypeError(f'"{written}" is no resolution; write 10 to 2400')
    return dpi


def _formats(args: argparse.Namespace) -> list[tuple[Path | None, "Format"]]:
    from app.figure.export import format_of

    if args.output.count("-") > 1:
        raise FigureError("only one figure can go to standard output; give the others file names")
    if "-" in args.output and args.format is None:
        raise FigureError("standard output has no name to tell the format; add --format svg, say")
    return [
        (None, args.format) if out == "-" else (Path(out), format_of(Path(out)))
        for out in args.output
    ]


def _write(out: Path | None, data: bytes) -> None:
    from app.figure.files import write_whole

    if out is not None:
        write_whole(out, data)
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def _doubtful(asked: "Asked") -> bool:
    """Return whether a quote of a cited figure does not stand, or a text of it is not as cited."""
    if not asked.request.cited:
        return False
    from app.figure.compose import evidence

    sources = asked.columns.case.sources
    failed = asked.shelf.problems()
    for index, _, message in failed:
        print(f"allegata: source {sources[index].id}: {message}", file=sys.stderr)
    records = evidence(asked.columns, asked.request, asked.shelf.anchor)
    states = {quoted.state for record in records for quoted in record.quotes}
    return bool(failed) or not states <= {"found", "unchecked"}
