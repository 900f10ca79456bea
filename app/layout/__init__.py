"""Time and lanes to places and sizes: pure functions over arrays. No Qt, no colours."""
