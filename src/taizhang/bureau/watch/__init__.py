"""Keeping watch over the record (值守): it is verified every night, and checkpoints go out by mail every day."""
