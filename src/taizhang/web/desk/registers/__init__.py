"""Pages of the registers and of the figures counted from them (底账、指标)."""
