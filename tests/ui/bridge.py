"""A small case of our own for tests of the window: one bridge, four actors, two texts."""

import json
from pathlib import Path
from typing import Any

NOTE = (
    "The bridge file.\r\n\r\n"
    "🌉 The Daily wrote that the mayor had known of the cracks. "
    "It added that the builder had paid him.\r\n\r\n"
    "The mayor called both points untrue. Asked twice, the builder did not reply.\r\n"
)
LETTER = "A clerk wrote: I saw the report on the mayor’s desk. A clerk wrote: I saw the report.\n"


def cite(source: str, quote: str, **more: str) -> list[dict[str, str]]:
    return [{"source": source, "quote": quote, **more}]


BRIDGE: dict[str, Any] = {
    "format": "allegata/1",
    "title": "The bridge",
    "description": "Who knew of the cracks.",
    "actors": [
        {"id": "daily", "name": "The Daily", "kind": "media"},
        {"id": "mayor", "name": "José Peña", "role": "Mayor", "aliases": ["the Boss"]},
        {"id": "builder", "name": "Pons & Sons <b>Ltd</b>", "role": "Builder", "kind": "company"},
        {"id": "clerk", "name": "A clerk", "kind": "unnamed"},
    ],
    "sources": [
        {"id": "note", "title": "The bridge file", "file": "note.txt"},
        {"id": "letter", "title": "A letter", "text": LETTER},
        {"id": "book", "title": "A book on a shelf"},
    ],
    "events": [
        {
            "id": "opening",
            "kind": "event",
            "title": "The bridge is opened",
            "date": "2019-05-01",
            "actors": ["mayor"],
        },
        {
            "id": "knew",
            "kind": "allegation",
            "title": "Knew of the cracks",
            "date": "2021-03-04",
            "alleged_date": "2019/2020",
            "by": ["daily"],
            "against": ["mayor"],
            "citations": cite("note", "the mayor had known of the cracks"),
        },
        {
            "id": "paid",
            "kind": "allegation",
            "title": "Paid the mayor",
            "date": "2021-03-04",
            "by": ["daily"],
            "against": ["builder", "mayor"],
            "citations": cite("note", "the builder had paid him"),
        },
        {
            "id": "untrue",
            "kind": "denial",
            "title": "“Untrue”",
            "date": "2021-03-05",
            "by": ["mayor"],
            "answers": ["knew", "paid"],
            "citations": cite("note", "called both points untrue"),
        },
        {
            "id": "silent",
            "kind": "no-comment",
            "how": "no-reply",
            "title": "No reply",
            "date": "2021-03-06",
            "by": ["builder"],
            "answers": ["paid"],
            "citations": cite("note", "the builder did not reply"),
        },
        {
            "id": "saw",
            "kind": "corroboration",
            "title": "Saw the report",
            "date": "2021-04",
            "by": ["clerk"],
            "answers": ["knew"],
            "citations": [
                *cite("letter", "I saw the report"),
                *cite("letter", "I never wrote this at all, said nobody"),
                *cite("book", "page unseen"),
            ],
        },
    ],
}


def write_bridge(folder: Path, case: dict[str, Any] | None = None) -> Path:
    """Write the case and its text into a folder, and return the path of the event file."""
    (folder / "note.txt").write_bytes(NOTE.encode())
    path = folder / "bridge.allegata.json"
    path.write_text(json.dumps(case or BRIDGE, ensure_ascii=False, indent=1), encoding="utf-8")
    return path
