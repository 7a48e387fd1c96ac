"""Invented rows of the demonstration's registers (演示底账)."""
