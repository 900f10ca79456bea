"""Where things lie: the program's own resources, and the folders of the person."""

import sys
from collections.abc import Callable
from pathlib import Path
from typing import Final

import appdirs
from msgspec import Struct

NAME: Final = "allegata"


def resource(*parts: str) -> Path:
    """Return a path below `resources/`, in a checkout, an installed wheel or a frozen program."""
    here = Path(__file__).resolve().parent
    packed = here / "_resources"
    root = packed if packed.is_dir() else here.parent / "resources"
    return root.joinpath(*parts)


class Folders(Struct, frozen=True):
    """The folders of the person; none need exist yet. `portable`: all lie beside the program."""

    config: Path
    data: Path
    cache: Path
    state: Path
    portable: bool = False


def folders(portable: bool = False) -> Folders:
    """Return the folders of the person, beside the program where asked to keep them there.

    Args:
        portable: whether the person asked for it now; a file named `portable` beside the
            program asks for it always.
    """
    beside = _beside_program()
    if portable or (beside / "portable").is_file():
        kept = beside / f"{NAME}-data"
        return Folders(kept / "config", kept / "data", kept / "cache", kept / "state", True)
    return Folders(config_folder(), data_folder(), cache_folder(), state_folder())


def config_folder() -> Path:
    """Return the folder of the person's settings; it need not exist yet."""
    return _folder(appdirs.user_config_dir, ".config")


def data_folder() -> Path:
    """Return the folder of what the program keeps for the person; it need not exist yet."""
    return _folder(appdirs.user_data_dir, ".local/share")


def cache_folder() -> Path:
    """Return the folder of what can be made again; it need not exist yet."""
    return _folder(appdirs.user_cache_dir, ".cache")


def state_folder() -> Path:
    """Return the folder of logs and of what was last open; it need not exist yet."""
    return _folder(appdirs.user_state_dir, ".local/state")


def _beside_program() -> Path:
    """Return the folder in which the program lies; for a Mac bundle, the one that holds it."""
    program = Path(sys.executable)
    bundle = (each for each in program.parents if each.suffix == ".app")
    return next(bundle, program).parent


def _folder(find: Callable[..., str], below_home: str) -> Path:
    """Return an absolute folder, also where appdirs would give one below the working directory.

    Source: XDG Base Directory Specification: a variable that is empty or relative is ignored.
    """
    found = Path(find(NAME, appauthor=False))
    return found if found.is_absolute() else home_folder() / below_home / NAME


def home_folder() -> Path:
    """Return the person's own folder, or the root where there is none, as a container has it."""
    try:
        return Path.home()
    except RuntimeError:  # no HOME and no entry in the user database: as a container has it
        return Path("/")
