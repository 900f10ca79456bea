"""Everything that ships inside a package: name, version, licence, and the texts of the licences."""

import platform
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from importlib.metadata import Distribution, distribution
from pathlib import Path

from contents import ROOT, Entry
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name


@dataclass(frozen=True, slots=True)
class Component:
    """One thing that somebody else has made. `kind` is the type of its package URL."""

    kind: str
    name: str
    version: str
    licence: str
    texts: tuple[Path, ...]


def components(binaries: Iterable[Entry]) -> list[Component]:
    """Return what ships besides our own files, sorted by kind and name."""
    found = [*_python_packages(), _python(), _bootloader(), *_system_packages(binaries)]
    return sorted(found, key=lambda each: (each.kind, each.name))


def version() -> str:
    """Return the version of the program."""
    return str(_project()["version"])


def _project() -> dict[str, list[str]]:
    project: dict[str, list[str]] = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))[
        "project"
    ]
    return project


def _python_packages() -> Iterator[Component]:
    for name in sorted(set(_needed(_project()["dependencies"]))):
        yield _from_metadata(distribution(name))


def _needed(requirements: Iterable[str]) -> Iterator[str]:
    for requirement in map(Requirement, requirements):
        if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
            yield canonicalize_name(requirement.name)
            yield from _needed(distribution(requirement.name).requires or [])


def _from_metadata(found: Distribution) -> Component:
    key = "License-Expression" if "License-Expression" in found.metadata else "License"
    texts = (Path(str(found.locate_file(path))) for path in found.files or [] if _is_text(path))
    return Component(
        "pypi",
        canonicalize_name(found.metadata["Name"]),
        found.version,
        found.metadata[key],
        tuple(sorted(texts)),
    )


def _is_text(path: object) -> bool:
    return ".dist-info" in str(path) and bool(re.search(r"LICEN[CS]E|COPYING|NOTICE", str(path)))


def _python() -> Component:
    places = (
        Path(sys.base_prefix, "LICENSE.txt"),
        Path(sys.base_prefix, f"lib/python{sys.version_info.major}.{sys.version_info.minor}"),
        Path(f"/usr/share/doc/python{sys.version_info.major}.{sys.version_info.minor}/copyright"),
    )
    texts = (each / "LICENSE.txt" if each.is_dir() else each for each in places)
    there = tuple(each for each in texts if each.is_file())[:1]
    return Component("generic", "python", platform.python_version(), "PSF-2.0", there)


def _bootloader() -> Component:
    """Return what PyInstaller puts before the program; its exception leaves our licence alone."""
    found = _from_metadata(distribution("pyinstaller"))
    return Component("pypi", found.name, found.version, found.licence, found.texts)


def _system_packages(binaries: Iterable[Entry]) -> Iterator[Component]:
    """Yield the Debian packages whose libraries ship, each once."""
    own = (sys.prefix, str(ROOT))
    sources = sorted({source for _, source, _ in binaries if not source.startswith(own)})
    names = {name for source in sources if (name := _package_of(Path(source)))}
    for name in sorted(names):
        shown = _ask("dpkg-query", "-W", "-f", "${Version}", name)
        copyright_file = Path("/usr/share/doc", name.partition(":")[0], "copyright")
        texts = (copyright_file,) if copyright_file.is_file() else ()
        yield Component("deb", name.partition(":")[0], shown, _licences(texts), texts)


def _package_of(library: Path) -> str:
    """Return the package that owns a library, "" where no package manager tells."""
    whole = library.resolve()
    for path in (library, whole, Path("/usr", *library.parts[1:]), Path("/", *whole.parts[2:])):
        owner = _ask("dpkg", "-S", str(path)).partition(": ")[0]
        if owner:
            return owner
    return ""


def _ask(*command: str) -> str:
    try:
        done = subprocess.run(command, capture_output=True, text=True, check=False)
    except OSError:
        return ""
    return done.stdout.strip() if done.returncode == 0 else ""


def _licences(texts: Iterable[Path]) -> str:
    """Return the short names that a Debian copyright file declares."""
    lines = (line for text in texts for line in text.read_text("utf-8", "replace").splitlines())
    short = {line.partition(":")[2].strip() for line in lines if line.startswith("License:")}
    return "; ".join(sorted(each for each in short if each)) or "see its copyright file"
