"""File formats, one file each. `FORMATS` lists them in the order in which they are tried."""
