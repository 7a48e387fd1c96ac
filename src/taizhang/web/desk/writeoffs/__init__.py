"""Pages for write-off (销号)."""
