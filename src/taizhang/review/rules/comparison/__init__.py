"""What two documents say of the same thing, and say differently (比对)."""
