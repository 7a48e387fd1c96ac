"""What leaves the house (通报、导出)."""
