"""Schedules (调度): when offices are asked how far they are, what they answered, and who did not."""
