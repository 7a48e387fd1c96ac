"""Answering requests step by step, on whatever page they stand (审批)."""
