"""Writes the version resource of the Windows program from the program's own version."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from app import __version__  # noqa: E402  (only found from the folder above)

TEMPLATE = """\
VSVersionInfo(
  ffi=FixedFileInfo(filevers=({numbers}), prodvers=({numbers}), mask=0x3F, flags=0, OS=0x40004,
                    fileType=1, subtype=0, date=(0, 0)),
  kids=[
    StringFileInfo([StringTable("040904B0", [
      StringStruct("CompanyName", "The Allegata authors"),
      StringStruct("FileDescription", "Allegata: a timeline of contested events"),
      StringStruct("FileVersion", "{version}"),
      StringStruct("InternalName", "allegata"),
      StringStruct("LegalCopyright", "MIT licence"),
      StringStruct("OriginalFilename", "Allegata.exe"),
      StringStruct("ProductName", "Allegata"),
      StringStruct("ProductVersion", "{version}")])]),
    VarFileInfo([VarStruct("Translation", [1033, 1200])])
  ]
)
"""


def resource(version: str) -> str:
    """Return the resource of a version of three numbers, as PyInstaller reads it."""
    numbers = ", ".join((*version.split("."), "0"))
    return TEMPLATE.format(numbers=numbers, version=version)


if __name__ == "__main__":
    out = Path(sys.argv[1])
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(resource(__version__), "utf-8")
