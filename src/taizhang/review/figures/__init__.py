"""Figures of a text as arithmetic sees them (数字核算): what each may stand for, and which belong together."""
