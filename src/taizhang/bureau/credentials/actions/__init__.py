"""Acts on accounts and their credentials (账号办理)."""
