"""Files as they were handed in, kept byte for byte (原件)."""
