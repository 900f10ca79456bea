"""Where things lie: the program's own resources, and the folders of the person."""

from pathlib import Path


def resource(*parts: str) -> Path:
    """Return a path below `resources/`, in a checkout, an installed wheel or a frozen program."""
    here = Path(__file__).resolve().parent
    packed = here / "_resources"
    root = packed if packed.is_dir() else here.parent / "resources"
    return root.joinpath(*parts)
