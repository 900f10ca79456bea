"""A scene written to a file, one module for each format."""
