"""Pages of key work: years, tasks, where they come from, and how they are judged (重点工作)."""
