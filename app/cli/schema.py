"""`allegata schema`: the JSON Schema of the event file."""

import argparse

from app.paths import resource


def add_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    """Add the command."""
    commands.add_parser(
        "schema",
        help="print the JSON Schema of the event file",
        description="Print the JSON Schema (2020-12) of the event file, format allegata/1.",
        epilog="example:\n  allegata schema > allegata-1.schema.json",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )


def run(_: argparse.Namespace) -> int:
    """Print the schema, as `case_schema` makes it: a package has no docstrings to make it of."""
    print(resource("schema", "allegata-1.schema.json").read_text("utf-8"), end="")
    return 0
