"""The nouns of a World Café day: frozen values without input, output or solver."""
