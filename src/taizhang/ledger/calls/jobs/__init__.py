"""Jobs of calls (征集的作业)."""
