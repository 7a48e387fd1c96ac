"""What is done with questions (疑问动作)."""
