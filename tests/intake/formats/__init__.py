"""The file formats, one module each, and the small writers that make their samples."""
