"""Figures that cannot be right together (算术)."""
