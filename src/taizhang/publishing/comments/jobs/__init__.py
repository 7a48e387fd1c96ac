"""Jobs of letters from citizens (来信的作业)."""
