"""Dates that are broken, impossible or contradict each other (日期)."""
