"""The window: one widget a file, and the table of actions."""
