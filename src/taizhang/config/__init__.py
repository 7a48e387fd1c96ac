"""Where the pieces are put together (配置)."""
