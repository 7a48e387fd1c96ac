"""Measures and progress (措施、进展)."""
