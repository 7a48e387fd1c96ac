"""Pages of requests for more time (延期)."""
