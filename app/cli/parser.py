"""The command line: which commands there are, and which of them is meant."""

import argparse
import difflib
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Final, NoReturn, Protocol

from msgspec import Struct
from typing_extensions import override

from app import __version__

_DESCRIPTION: Final = """\
A timeline of contested events: who alleged what, who answered, and where exactly
it is written. Without a command the window opens, with FILE or a page of welcome.
"""
_EXAMPLES: Final = """\
examples:
  allegata                               open the window with a page of welcome
  allegata case.allegata.json            open the window with a case
  allegata ./check                       open a file that is named like a command
  allegata check case.allegata.json      name every problem, look up every quote
  allegata schema                        print the JSON Schema of the event file
  allegata date "2019/2020"              explain a date
  allegata locate text.txt --quote "…"   find a quote, print its citation
  allegata export case.json -o fig.pdf   write the timeline as a figure
"""


class Command(Protocol):
    """A module of this room: one command."""

    def add_parser(self, commands: Any) -> None:
        """Add the command's own options."""

    def run(self, args: argparse.Namespace) -> int:
        """Run it; the result is the exit code."""


# Each is loaded only when it is meant: what reads dates has no need of what finds quotes.
def _check() -> Command:
    from app.cli import check

    return check


def _schema() -> Command:
    from app.cli import schema

    return schema


def _date() -> Command:
    from app.cli import date

    return date


def _locate() -> Command:
    from app.cli import locate

    return locate


def _export() -> Command:
    from app.cli import export

    return export


COMMANDS: Final[dict[str, tuple[str, Callable[[], Command]]]] = {
    "check": ("check an event file and every quote in it", _check),
    "schema": ("print the JSON Schema of the event file", _schema),
    "date": ("explain how a date is read", _date),
    "locate": ("find a quote in a text, and print its citation", _locate),
    "export": ("write the timeline as a figure: PNG, SVG, PDF", _export),
}


class _Parser(argparse.ArgumentParser):
    """Says what is wrong in one sentence, without the whole usage around it."""

    @override
    def error(self, message: str) -> NoReturn:
        if sys.stderr is None:  # closed: argparse would fall over it, and end with 1
            raise SystemExit(2)
        self.exit(2, f"{self.prog}: {message}; see {self.prog} --help\n")


def run_command(argv: Sequence[str]) -> int | None:
    """Run the command that the arguments name.

    Returns:
        Its exit code; None where they name none, and the window is meant.

    Raises:
        SystemExit: they are wrong, or ask for help or the version.
    """
    if argv and argv[0] in COMMANDS:
        args = command_parser(argv[0]).parse_args(argv[1:])
        return COMMANDS[argv[0]][1]().run(args)
    return None


class Start(Struct, frozen=True):
    """How the window is to start: with which event file, and where it keeps its settings."""

    file: Path | None
    portable: bool = False


def how_to_start(argv: Sequence[str]) -> Start:
    """Return how the window is to start.

    Raises:
        SystemExit: the arguments are wrong, or ask for help or the version.
    """
    parser = window_parser()
    args = parser.parse_args(argv)
    if args.more:
        near = difflib.get_close_matches(str(args.file), COMMANDS, 1)
        hint = f'; did you mean "{near[0]}"?' if near else "; one file is opened at a time"
        parser.error(f'no command "{args.file}"{hint}')
    return Start(args.file, args.portable)


def window_parser() -> argparse.ArgumentParser:
    """Make the parser of the arguments that open the window."""
    parser = _Parser(
        prog="allegata",
        usage="allegata [--portable] [FILE]\n       allegata COMMAND …",
        description=_DESCRIPTION,
        epilog=_command_list() + _EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("file", metavar="FILE", nargs="?", type=Path, help="an event file")
    parser.add_argument("more", nargs="*", help=argparse.SUPPRESS)
    parser.add_argument(
        "--portable", action="store_true", help="keep settings beside the program, not in your home"
    )
    parser.add_argument("--version", action="version", version=f"allegata {__version__}")
    return parser


def command_parser(name: str) -> argparse.ArgumentParser:
    """Make the parser of the arguments of one command."""
    commands = _Parser(prog="allegata").add_subparsers(parser_class=_Parser)
    COMMANDS[name][1]().add_parser(commands)
    return commands.choices[name]


def _command_list() -> str:
    lines = (f"  {name:8}  {words}" for name, (words, _) in COMMANDS.items())
    return "\n".join(("commands:", *lines, "", ""))
