"""Cases of any size, always the same for the same size, written as event files."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any, Final

ACTORS: Final = 40
SOURCES: Final = 100
RANGES: Final = 0.3
CLAIMS: Final = 0.4
_FIRST: Final = datetime(1975, 1, 1, tzinfo=UTC)
_DAYS: Final = 50 * 365
_ANSWERS: Final = ("denial", "admission", "no-comment", "corroboration", "finding")
_WORDS: Final = (
    *("harbour", "contract", "payment", "minister", "letter", "witness", "report", "border"),
    *("court", "tender", "archive", "police", "budget", "election", "meeting", "lawyer"),
    *("journal", "dossier", "village", "company", "account", "officer"),
)


def write_case(folder: Path, events: int) -> Path:
    """Write a case and its source texts into a folder and return its event file."""
    random = Random(events)
    sources = [_write_source(folder, index, random) for index in range(SOURCES)]
    path = folder / f"{events}.allegata.json"
    with path.open("w", encoding="utf-8") as file:
        file.write('{"format": "allegata/1", "title": "Bench", "actors": ')
        json.dump(_actors(), file)
        file.write(', "sources": ')
        json.dump([source for source, _ in sources], file)
        file.write(', "events": [\n')
        lines = _events(events, [quotes for _, quotes in sources], random)
        file.write(next(lines, ""))
        file.writelines(f",\n{line}" for line in lines)
        file.write("\n]}\n")
    return path


def _actors() -> list[dict[str, Any]]:
    return [
        {"id": f"a{index}", "name": f"Actor {index:02}", "role": _WORDS[index % len(_WORDS)]}
        for index in range(ACTORS)
    ]


def _write_source(folder: Path, index: int, random: Random) -> tuple[dict[str, Any], list[str]]:
    quotes = [f"{_title(random)} {index}.{line}" for line in range(200)]
    (folder / f"s{index}.txt").write_text("\n\n".join(quotes), encoding="utf-8")
    return {"id": f"s{index}", "title": f"Source {index}", "file": f"s{index}.txt"}, quotes


def _events(count: int, quotes: list[list[str]], random: Random) -> Iterator[str]:
    allegations: list[str] = []
    for index in range(count):
        event: dict[str, Any] = {"id": f"e{index}", "title": _title(random)}
        event["date"] = _date(random)
        if random.random() < CLAIMS:
            _make_claim(event, allegations, quotes, random)
        else:
            event |= {"kind": "event", "actors": [_actor(random)]}
        yield json.dumps(event)


def _make_claim(
    event: dict[str, Any], allegations: list[str], quotes: list[list[str]], random: Random
) -> None:
    source = random.randrange(SOURCES)
    event["by"] = [_actor(random)]
    event["citations"] = [{"source": f"s{source}", "quote": random.choice(quotes[source])}]
    if not allegations or random.random() < 0.5:
        allegations.append(event["id"])
        event |= {"kind": "allegation", "against": [_actor(random)]}
        if random.random() < 0.5:
            event["alleged_date"] = _date(random)
    else:
        # Answers come soon after what they answer.
        recent = allegations[-200:]
        event |= {"kind": random.choice(_ANSWERS), "answers": [random.choice(recent)]}


def _actor(random: Random) -> str:
    return f"a{random.randrange(ACTORS)}"


def _date(random: Random) -> str:
    day = _FIRST + timedelta(days=random.randrange(_DAYS), seconds=random.randrange(86_400))
    kind = random.random()
    if kind < RANGES / 2:
        end = day + timedelta(days=random.randrange(1, 400))
        return f"{day:%Y-%m-%d}/{end:%Y-%m-%d}"
    if kind < RANGES * 0.8:
        return f"{day:%Y-%m}"
    if kind < RANGES:
        return f"{day:%Y}"
    return f"{day:%Y-%m-%dT%H:%M:%SZ}" if kind < 0.4 else f"{day:%Y-%m-%d}"


def _title(random: Random) -> str:
    length = random.randrange(20, 61)
    words = ""
    while len(words) < length:
        words += random.choice(_WORDS) + " "
    return words[:length].strip().capitalize()
