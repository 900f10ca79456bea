"""Allegata: a timeline of contested events, each tied to the passage where it is written."""

__version__ = "0.1.0"
