"""What the house does by itself (作业): once, at a time or again and again, and not lost when a process dies."""
