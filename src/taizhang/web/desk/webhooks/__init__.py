"""Pages for telling other systems (推送)."""
