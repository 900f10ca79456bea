"""Numbers as SVG has them: as short as they can be, the same on every machine."""

from collections.abc import Iterable

from app.layout.batches import Floats


def short(number: float) -> str:
    """Return a number with at most two decimals: "12", "0.5", "-3.25"."""
    written = f"{number:.2f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


def pairs(points: Iterable[tuple[float, float]]) -> str:
    """Return points as "x y x y"."""
    return " ".join(f"{short(x)} {short(y)}" for x, y in points)


def shorts(numbers: Floats) -> list[list[str]]:
    """Return a table of numbers, each as `short` has it."""
    return [[short(number) for number in row] for row in numbers.tolist()]
