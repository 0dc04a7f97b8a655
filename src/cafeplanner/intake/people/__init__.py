"""The rows of a list → people, each once."""
