"""Signing in and out, and nothing lost on the way (登录)."""
