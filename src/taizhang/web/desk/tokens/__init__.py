"""Pages for tokens (令牌)."""
