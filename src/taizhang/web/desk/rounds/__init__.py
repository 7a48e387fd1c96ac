"""Pages for rounds and for reading documents into them (轮次、录入)."""
