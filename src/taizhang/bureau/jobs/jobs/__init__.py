"""What the house does about its own jobs (作业的作业)."""
