"""cafeplanner."""
