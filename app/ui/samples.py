"""The sample cases that come with the program."""

from typing import Final

SAMPLES: Final = (
    ("el-salvador-2021", "El Salvador 2021"),
    ("dreyfus-1894-1906", "Dreyfus 1894–1906"),
)
"""Folder and name of each, in the order shown."""
