"""Writes what ships: a bill of materials (CycloneDX), and the licence text of every component."""

import json
from collections.abc import Iterable
from pathlib import Path

from components import Component, components, version
from contents import Entry

_OURS = (
    ("Inter", "OFL-1.1"),
    ("Noto Sans Hebrew", "OFL-1.1"),
    ("Noto Sans Arabic", "OFL-1.1"),
)


def take_inventory(binaries: Iterable[Entry], folder: Path) -> list[tuple[str, str]]:
    """Write `sbom.cdx.json` and `licences/` below a folder.

    Returns:
        PyInstaller's data entries that bring the licence texts to the program's own.
    """
    found = components(binaries)
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "sbom.cdx.json").write_text(bill_of_materials(found), "utf-8")
    texts = [_write_text(each, folder / "licences") for each in found]
    return [(str(each), "app/_resources/licences/shipped") for each in texts if each is not None]


def bill_of_materials(found: Iterable[Component]) -> str:
    """Return the bill as JSON, without a time or a serial number: one commit, one bill.

    Source: CycloneDX 1.6.
    """
    program = {
        "type": "application",
        "bom-ref": "allegata",
        "name": "allegata",
        "version": version(),
        "licenses": [{"license": {"id": "MIT"}}],
    }
    bill = {
        "bomFormat": "CycloneDX",
        "specVersion": "1.6",
        "version": 1,
        "metadata": {"component": program},
        "components": [*map(_entry, found), *map(_font, _OURS)],
    }
    return json.dumps(bill, indent=2, ensure_ascii=False) + "\n"


def _entry(component: Component) -> dict[str, object]:
    space = "debian/" if component.kind == "deb" else ""
    purl = f"pkg:{component.kind}/{space}{component.name}@{component.version}"
    declared = {"license": {"name": component.licence}}
    if component.kind == "pypi" and component.name != "pyinstaller":
        declared = {"expression": component.licence}  # type: ignore[dict-item]
    return {
        "type": "library",
        "bom-ref": purl,
        "name": component.name,
        "version": component.version,
        "licenses": [declared],
        "purl": purl,
    }


def _font(font: tuple[str, str]) -> dict[str, object]:
    name, licence = font
    return {"type": "data", "name": name, "licenses": [{"license": {"id": licence}}]}


def _write_text(component: Component, folder: Path) -> Path | None:
    """Write all licence texts of a component as one file; None where it brings none."""
    if not component.texts:
        return None
    folder.mkdir(parents=True, exist_ok=True)
    out = folder / f"{component.name}.txt"
    head = f"{component.name} {component.version}\n{component.licence}\n"
    parts = (each.read_text("utf-8", "replace") for each in component.texts)
    out.write_text("\n\n".join((head, *parts)), "utf-8")
    return out
