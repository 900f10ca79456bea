"""Say in one sentence why a file is not JSON, and where."""

import json
import re
from typing import Any, Final, NoReturn

from app.core.reading.faults import Fault

DEEPEST: Final = 200  # levels; what reads the pieces goes no deeper either
_ODD: Final = re.compile(
    r'(?P<string>"(?:[^"\\]++|\\.)*+")|(?P<open>[\[{])|(?P<close>[\]}])|(?P<constant>-?Infinity|NaN)'
    r"|(?P<number>-?[0-9][0-9.eE+-]*+)",
    re.DOTALL,
)
_LONE: Final = re.compile(
    r"\\\\|(?P<pair>\\u[dD][89abAB]..\\u[dD][c-fC-F]..)|(?P<lone>\\u[dD][89a-fA-F]..)"
)
_LONGEST_NUMBER: Final = 4_300  # digits; Python reads no longer ones
_EXPECTED: Final = {
    "Expecting value": "a value is missing here",
    "Expecting property name": "a key in double quotes is missing here",
    "Expecting ':'": 'a ":" is missing after the key',
    "Expecting ','": 'a "," is missing here, or the closing bracket',
    "Illegal trailing comma": "nothing follows this comma; remove it",
    "Extra data": "the file should end here, but something follows",
    "Unterminated string": "this text is never closed; a closing quotation mark is missing",
    "Invalid control": "a line break or tab stands inside a text; write \\n or \\t",
    "Invalid \\": 'a lone backslash; write "\\\\" for the character itself',
}


class _Constant(Exception):  # noqa: N818  (never leaves this module)
    """The text holds NaN or Infinity."""


def explain(data: bytes) -> Fault:
    """Return why the bytes are not JSON as this program reads it."""
    if not data.strip():
        return Fault((), "the file is empty; an event file is one JSON object", at=0)
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return Fault((), "the file is UTF-16; save it as UTF-8", at=0)
    try:
        return _explain_text(data.decode())
    except UnicodeDecodeError as error:
        return Fault((), "this byte is not UTF-8; save the file as UTF-8", at=error.start)


def _explain_text(text: str) -> Fault:
    found = _not_json(text) or _odd(text)
    if found is None:
        first = len(text) - len(text.lstrip())
        return Fault(
            (), "an event file is one JSON object: it starts with {", at=_byte(text, first)
        )
    message, at = found
    return Fault((), message, at=_byte(text, at))


def _byte(text: str, at: int) -> int:
    return len(text[:at].encode())


def _not_json(text: str) -> tuple[str, int] | None:
    # Nothing is built, so that not even a large file takes memory; the hooks also let other
    # threads run, which a single long step of the C scanner would not.
    def nothing(_: Any) -> None:
        return None

    try:
        json.loads(
            text,
            object_pairs_hook=nothing,
            parse_int=nothing,
            parse_float=nothing,
            parse_constant=_refuse,
        )
    except json.JSONDecodeError as error:
        words = (ours for theirs, ours in _EXPECTED.items() if error.msg.startswith(theirs))
        return f"not JSON: {next(words, error.msg)}", error.pos
    except (RecursionError, _Constant):
        pass
    return None


def _refuse(_: str) -> NoReturn:
    raise _Constant


def _odd(text: str) -> tuple[str, int] | None:
    """Return the first thing that is JSON to some readers, but not to this one."""
    depth = 0
    for match in _ODD.finditer(text):
        at = match.start()
        match match.lastgroup:
            case "open" if depth == DEEPEST:
                return f"more than {DEEPEST} brackets within each other", at
            case "open":
                depth += 1
            case "close":
                depth -= 1
            case "constant":
                return f"not JSON: {match[0]} is no number that JSON knows", at
            case "number" if len(match[0]) > _LONGEST_NUMBER:
                return f"a number of more than {_LONGEST_NUMBER} digits", at
            case "string" if (lone := _lone_surrogate(match[0])) is not None:
                return f"{lone[0]} is half a character; write both halves", at + lone[1]
    return None


def _lone_surrogate(string: str) -> tuple[str, int] | None:
    for match in _LONE.finditer(string):
        if match.lastgroup == "lone":
            return match[0], match.start()
    return None
