"""Pages of the plan of a round (整改方案)."""
