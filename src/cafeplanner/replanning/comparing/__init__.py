"""A schedule beside a later list of its registrations: who cancelled, who joined, and whose entry changed."""

from cafeplanner.replanning.comparing.compare import Asked, Comparison, compare

__all__ = ["Asked", "Comparison", "compare"]
