"""Dates, names and who says what, as words: neutral, and the same wherever they are shown."""
