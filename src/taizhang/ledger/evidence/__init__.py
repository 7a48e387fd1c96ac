"""Evidence (佐证材料)."""
