"""What the program remembers of a person: window, theme, text size, recent files.

Kept as one INI file in the person's configuration folder, written whole and then moved into
place by QSettings; a file that cannot be read or written is as if there were none.
"""

from pathlib import Path
from typing import Final, Literal

from PySide6.QtCore import QByteArray, QSettings

ThemeChoice = Literal["system", "light", "dark"]
_MOST_RECENT: Final = 10


class Settings:
    """The settings in one file; every value has a default that fits a first start."""

    def __init__(self, file: Path) -> None:
        self._kept = QSettings(str(file), QSettings.Format.IniFormat)

    @property
    def theme(self) -> ThemeChoice:
        """Return the theme asked for; "system" follows the desktop."""
        match self._kept.value("theme"):
            case "light":
                return "light"
            case "dark":
                return "dark"
            case _:
                return "system"

    @theme.setter
    def theme(self, choice: ThemeChoice) -> None:
        self._kept.setValue("theme", choice)

    @property
    def text_scale(self) -> float:
        """Return how much larger than designed text is shown, 0.5 to 3."""
        try:
            scale = float(str(self._kept.value("text_scale", 1.0)))
        except ValueError:
            return 1.0
        return scale if 0.5 <= scale <= 3 else 1.0

    @text_scale.setter
    def text_scale(self, scale: float) -> None:
        self._kept.setValue("text_scale", scale)

    @property
    def recent(self) -> tuple[Path, ...]:
        """Return the files opened last, the newest first, whether or not they still exist."""
        kept = self._kept.value("recent", [])
        names = [kept] if isinstance(kept, str) else kept if isinstance(kept, list) else []
        return tuple(Path(str(name)) for name in names)

    def remember_file(self, path: Path) -> None:
        """Put a file at the head of the recent ones."""
        files = [path.resolve(), *(p for p in self.recent if p != path.resolve())]
        self._kept.setValue("recent", [str(p) for p in files[:_MOST_RECENT]])

    def forget_files(self) -> None:
        """Empty the list of recent files."""
        self._kept.remove("recent")

    def flag(self, key: str) -> bool:
        """Return whether something is switched on; off where that was never said."""
        return str(self._kept.value(key)).lower() == "true"

    def keep_flag(self, key: str, on: bool) -> None:
        """Remember whether something is switched on."""
        self._kept.setValue(key, on)

    def flush(self) -> None:
        """Write what is remembered to the file now."""
        self._kept.sync()

    def bytes_of(self, key: str) -> QByteArray:
        """Return a state that Qt saved (geometry, splitter), empty where there is none."""
        kept = self._kept.value(key)
        return kept if isinstance(kept, QByteArray) else QByteArray()

    def keep_bytes(self, key: str, state: QByteArray) -> None:
        """Keep a state that Qt will restore."""
        self._kept.setValue(key, state)
