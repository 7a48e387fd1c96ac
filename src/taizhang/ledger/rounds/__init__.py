"""Inspection rounds and the reading of their documents (轮次)."""
