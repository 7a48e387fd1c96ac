"""What the house does here by itself."""
