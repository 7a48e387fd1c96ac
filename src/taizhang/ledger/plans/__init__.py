"""The plan of a round and its approval (整改方案)."""
