"""Texts that people have examined (材料审核)."""
