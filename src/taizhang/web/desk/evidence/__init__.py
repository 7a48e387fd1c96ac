"""Pages for evidence (佐证材料)."""
