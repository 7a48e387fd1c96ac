"""Jobs of supervision (督办的作业)."""
