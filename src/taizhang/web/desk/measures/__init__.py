"""Pages for measures and their progress (措施、进展)."""
