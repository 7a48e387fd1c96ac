"""What happens to a plan: one file per act."""
