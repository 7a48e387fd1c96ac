"""Requests for more time (延期)."""
