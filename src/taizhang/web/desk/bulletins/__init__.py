"""Pages for bulletins (通报)."""
