"""Source texts: how they are read, and where in them a quote stands. No Qt."""
