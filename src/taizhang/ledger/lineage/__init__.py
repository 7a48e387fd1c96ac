"""What became of findings that were split or merged (拆分、合并)."""
