"""Write a case as a PNG: `python -m app.figure CASE OUT.png`; no display is needed."""

import argparse
import sys
from collections.abc import Sequence
from pathlib import Path

from app.core.errors import AllegataError, CaseRefused
from app.core.reading import read_case
from app.figure.export import export
from app.figure.files import write_whole
from app.figure.paper import PX_PER_INCH, read_paper
from app.figure.request import Request
from app.layout.columns import build_columns


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command.

    Returns:
        0 when the figure was written, 2 when it was not.
    """
    arguments = _parser().parse_args(argv)
    try:
        _write(arguments)
    except CaseRefused as refused:
        return _complain("\n".join(map(str, refused.problems)))
    except AllegataError as error:
        return _complain(str(error))
    return 0


def _write(arguments: argparse.Namespace) -> None:
    request = Request(
        paper=read_paper(f"{arguments.width}px"),
        dpi=PX_PER_INCH * arguments.scale,
        theme=arguments.theme,
    )
    columns = build_columns(read_case(arguments.case).case)
    write_whole(arguments.out, export(columns, request, "png").data)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m app.figure", description=__doc__)
    parser.add_argument("case", type=Path, help="the event file")
    parser.add_argument("out", type=Path, help="the PNG to write")
    parser.add_argument("--width", type=_size, default=1600, help="width in screen pixels")
    parser.add_argument("--scale", type=_scale, default=2.0, help="pixels for each of them")
    parser.add_argument("--theme", choices=("light", "dark"), default="light")
    return parser


def _size(written: str) -> int:
    width = int(written)
    if not 300 <= width <= 20_000:
        raise argparse.ArgumentTypeError("write a width from 300 to 20000")
    return width


def _scale(written: str) -> float:
    scale = float(written)
    if not 0.5 <= scale <= 8:
        raise argparse.ArgumentTypeError("write a scale from 0.5 to 8")
    return scale


def _complain(sentence: str) -> int:
    sys.stderr.write(f"allegata: {sentence}\n")
    return 2


if __name__ == "__main__":
    sys.exit(main())
