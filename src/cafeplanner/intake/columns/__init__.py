"""Which row holds the headings, and what each column is for."""
