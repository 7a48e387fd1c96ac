"""Pages for everybody: frozen rows only (公开)."""
