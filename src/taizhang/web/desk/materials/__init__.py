"""Pages for examined texts (材料审核)."""
