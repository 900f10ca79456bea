"""A screen in memory (Xvfb), its keyboard (xdotool) and what it shows, byte by byte."""

import mmap
import os
import shutil
import struct
import subprocess
import tempfile
import time
from pathlib import Path
from types import TracebackType
from typing import Self

import numpy as np
from numpy.typing import NDArray

Picture = NDArray[np.uint8]  # rows × columns × blue, green, red, nothing
WIDTH, HEIGHT = 1600, 900


class Screen:
    """An X server of its own; `name` is what DISPLAY has to say."""

    def __init__(self) -> None:
        self.first_paint = 0.0
        self._folder = Path(tempfile.mkdtemp(prefix="allegata-screen-"))
        told, tell = os.pipe()
        size = f"{WIDTH}x{HEIGHT}x24"
        command = ["Xvfb", "-displayfd", str(tell), "-screen", "0", size, "-nolisten", "tcp", "-ac"]
        self._server = subprocess.Popen(
            [*command, "-fbdir", str(self._folder)], pass_fds=(tell,), stderr=subprocess.DEVNULL
        )
        os.close(tell)
        with os.fdopen(told) as said:
            self.name = f":{said.readline().strip()}"
        with (self._folder / "Xvfb_screen0").open("rb") as file:
            self._shown = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: object, trace: TracebackType | None
    ) -> None:
        self._server.terminate()
        self._server.wait()
        shutil.rmtree(self._folder, ignore_errors=True)

    def picture(self) -> Picture:
        """Return a copy of what is shown now.

        Source: the XWD format, version 7: the header's first number is its own length, the
        twentieth counts the colours of twelve bytes each that follow it.
        """
        return self._pixels().copy()

    def _pixels(self) -> Picture:
        header = struct.unpack(">25I", self._shown[:100])
        start = header[0] + 12 * header[19]
        flat = np.frombuffer(self._shown, np.uint8, HEIGHT * header[12], start)
        return flat.reshape(HEIGHT, -1, 4)[:, :WIDTH]

    def wait_for_window(self, seconds: float = 20) -> None:
        """Wait until something is painted, and remember when that was."""
        until = time.perf_counter() + seconds
        while time.perf_counter() < until:
            if self._pixels()[::60, ::60, :3].any():
                self.first_paint = time.perf_counter()
                return
            time.sleep(0.002)
        raise TimeoutError("no window came up")

    def wait_until_still(self, seconds: float = 30) -> Picture:
        """Wait until nothing has changed for most of a second, and return the picture."""
        until, same, last = time.perf_counter() + seconds, 0, self.picture()
        while same < 8 and time.perf_counter() < until:
            time.sleep(0.1)
            now = self.picture()
            same = same + 1 if self.share_changed(last, now) < 0.0005 else 0
            last = now
        return last

    def share_changed(self, before: Picture, after: Picture) -> float:
        """Return which part of the pixels differ, 0 to 1."""
        return float((before != after).any(axis=2).mean())

    def key(self, *names: str) -> None:
        """Give the window the keyboard, as a window manager would, and press keys one by one."""
        self._xdotool("search", "--onlyvisible", "--class", "allegata", "windowfocus", "--sync")
        for name in names:
            time.sleep(0.15)
            self._xdotool("key", name)

    def _xdotool(self, *words: str) -> None:
        env = {"DISPLAY": self.name, "PATH": os.environ["PATH"]}
        subprocess.run(["xdotool", *words], env=env, check=True, capture_output=True, timeout=20)

    def save(self, path: Path) -> None:
        """Save what is shown as a PNG."""
        from PySide6.QtGui import QImage

        shown = self.picture()
        QImage(shown.data, WIDTH, HEIGHT, QImage.Format.Format_RGB32).save(str(path))
