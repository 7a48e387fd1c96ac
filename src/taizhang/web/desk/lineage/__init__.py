"""Pages of findings that are split or merged (拆分、合并)."""
