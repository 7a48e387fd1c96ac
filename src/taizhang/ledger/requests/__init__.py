"""Requests that others must agree to: plan, amendment, extension, transfer (报审事项)."""
