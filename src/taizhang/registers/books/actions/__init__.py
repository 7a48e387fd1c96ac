"""What is done with books (底账动作)."""
