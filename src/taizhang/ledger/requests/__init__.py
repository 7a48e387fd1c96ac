"""Requests that others answer step by step (请示): what plans and extensions have in common."""
