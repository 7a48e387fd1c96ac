"""Pages of schedules: those of a round, each roundup, and what an office owes to it (调度)."""
