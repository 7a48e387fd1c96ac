"""Meetings, what they decided and who was there (会议)."""
