"""Settings in cafe.toml and in the sheets of a workbook."""
