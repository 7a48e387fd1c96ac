"""Findings (问题)."""
