"""The one shared state of a window: which case is open and how it is looked at."""
