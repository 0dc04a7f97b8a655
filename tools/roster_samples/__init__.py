"""The samples of tests/rosters, one module for each kind of list; `SAMPLES` lists them all."""
