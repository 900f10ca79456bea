"""Writes the man page and the shell completions from the program's own table of arguments."""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from app import __version__  # noqa: E402  (only found from the folder above)
from app.cli.parser import COMMANDS, command_parser, window_parser  # noqa: E402

FILES = "*.json"


def options(parser: argparse.ArgumentParser) -> Iterator[argparse.Action]:
    """Yield what can be given with a dash, in the order of the help."""
    yield from (each for each in parser._actions if each.option_strings)


def parsers() -> dict[str, argparse.ArgumentParser]:
    """Return the parser of each command, by name."""
    return {name: command_parser(name) for name in COMMANDS}


def words_of(action: argparse.Action) -> str:
    """Return the help of an option on one line."""
    return " ".join((action.help or "").replace("%%", "%").split())


def bash() -> str:
    """Return the completion for bash."""
    cases = "\n".join(
        f"    {name}) options='{_flags(parser)}' ;;" for name, parser in parsers().items()
    )
    values = "\n".join(
        f"    {name}:{flag}) COMPREPLY=($(compgen -W '{choices}' -- \"$word\")); return ;;"
        for name, flag, choices in _choices()
    )
    return f"""\
# bash completion for allegata
_allegata() {{
    local word=${{COMP_WORDS[COMP_CWORD]}} before=${{COMP_WORDS[COMP_CWORD-1]}}
    local command=${{COMP_WORDS[1]}} options='{_flags(window_parser())}'
    compopt -o filenames 2>/dev/null
    case $command:$before in
{values}
    esac
    case $command in
{cases}
    esac
    if [[ $word == -* ]]; then
        COMPREPLY=($(compgen -W "$options" -- "$word"))
    elif [[ $COMP_CWORD == 1 ]]; then
        COMPREPLY=($(compgen -W '{" ".join(COMMANDS)}' -- "$word") $(compgen -f -- "$word"))
    else
        COMPREPLY=($(compgen -f -- "$word"))
    fi
}}
complete -F _allegata allegata
"""


def zsh() -> str:
    """Return the completion for zsh."""
    commands = "\n".join(f"        '{name}:{words}'" for name, (words, _) in COMMANDS.items())
    cases = "\n".join(
        f"        {name}) _arguments {_zsh_options(parser)} '*:file:_files' ;;"
        for name, parser in parsers().items()
    )
    return f"""\
#compdef allegata
_allegata() {{
    local -a commands=(
{commands}
    )
    if (( CURRENT == 2 )); then
        _describe command commands
        _arguments {_zsh_options(window_parser())} '*:file:_files -g "{FILES}"'
        return
    fi
    local command=$words[2]
    shift words
    (( CURRENT-- ))
    case $command in
{cases}
    esac
}}
_allegata "$@"
"""


def fish() -> str:
    """Return the completion for fish."""
    none = "not __fish_seen_subcommand_from " + " ".join(COMMANDS)
    lines = ["# fish completion for allegata"]
    lines += [
        f"complete -c allegata -n '{none}' -a {name} -d '{words}'"
        for name, (words, _) in COMMANDS.items()
    ]
    lines += _fish_options(none, window_parser())
    for name, parser in parsers().items():
        lines += _fish_options(f"__fish_seen_subcommand_from {name}", parser)
    return "\n".join(lines) + "\n"


def man(day: str) -> str:
    """Return the man page in roff; `day` is the date that it bears."""
    page = [
        f'.TH ALLEGATA 1 "{day}" "Allegata {__version__}"',
        ".SH NAME",
        r"allegata \- timeline of contested events, each tied to its source",
        *(".SH SYNOPSIS", ".B allegata", r"[\-\-portable] [FILE]", ".br", ".B allegata"),
        r".I COMMAND\fR \&...",
        ".SH DESCRIPTION",
        "Opens a case, one JSON file, in a window, or runs a command without a window.",
        "It opens no network connection.",
        *(".SH OPTIONS", *_roff_options(window_parser()), ".SH COMMANDS"),
    ]
    for name, parser in parsers().items():
        page += [f".SS {name}", _roff(_sentence(COMMANDS[name][0])), *_roff_options(parser)]
    page += [
        ".SH EXIT STATUS",
        *(".TP", "0", "Nothing is wrong."),
        *(".TP", "1", "The case opens, but a citation, a hash or a file is doubtful."),
        *(".TP", "2", "The case is refused, or the command was used wrongly."),
        *(".SH FILES", r".I ~/.config/allegata/settings.ini", ".br"),
        r".I ~/.local/state/allegata/fault.log",
    ]
    return "\n".join(page) + "\n"


def _sentence(words: str) -> str:
    return f"{words[0].upper()}{words[1:]}."


def _flags(parser: argparse.ArgumentParser) -> str:
    return " ".join(flag for each in options(parser) for flag in each.option_strings)


def _choices() -> Iterator[tuple[str, str, str]]:
    for name, parser in parsers().items():
        for action in options(parser):
            if action.choices:
                shown = " ".join(map(str, action.choices))
                yield from ((name, flag, shown) for flag in action.option_strings)


def _zsh_options(parser: argparse.ArgumentParser) -> str:
    def shown(action: argparse.Action, flag: str) -> str:
        words = words_of(action).replace("'", "").translate(str.maketrans("[]:", "(),"))
        if action.nargs == 0:
            return f"'{flag}[{words}]'"
        after = f"({' '.join(map(str, action.choices))})" if action.choices else "_files"
        return f"'{flag}[{words}]:value:{after}'"

    return " ".join(shown(each, flag) for each in options(parser) for flag in each.option_strings)


def _fish_options(when: str, parser: argparse.ArgumentParser) -> list[str]:
    lines = []
    for action in options(parser):
        names = [
            f"-l {n[2:]}" if n.startswith("--") else f"-s {n[1:]}" for n in action.option_strings
        ]
        words = words_of(action).replace("\\", "").replace("'", "")
        values = "" if action.nargs == 0 else " -r"
        if action.choices:
            values += f" -f -a '{' '.join(map(str, action.choices))}'"
        lines.append(f"complete -c allegata -n '{when}' {' '.join(names)}{values} -d '{words}'")
    return lines


def _roff_options(parser: argparse.ArgumentParser) -> list[str]:
    lines = []
    for action in parser._actions:
        if action.help == argparse.SUPPRESS:
            continue
        name = ", ".join(action.option_strings) or str(action.metavar or action.dest)
        value = "" if action.nargs == 0 or not action.option_strings else str(action.metavar or "")
        lines += [
            ".TP",
            rf".B {_roff(f'{name} {value}'.strip())}",
            _roff(words_of(action)) or r"\&",
        ]
    return lines


def _roff(text: str) -> str:
    return text.replace("\\", r"\e").replace("-", r"\-")


def main(folder: Path, day: str) -> None:
    """Write all four into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    written = {"allegata.bash": bash(), "_allegata": zsh(), "allegata.fish": fish()}
    for name, text in (written | {"allegata.1": man(day)}).items():
        (folder / name).write_text(text, "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
