"""Pages of the meetings register (会议)."""
