"""Tokens with which programs act for people (令牌)."""
