"""Jobs of consistency (核对作业)."""
