"""What happens to a request for more time: one file per act."""
