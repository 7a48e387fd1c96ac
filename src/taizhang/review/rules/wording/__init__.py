"""Words that official texts confuse (用语)."""
