"""Sheets and documents that leave the system (导出)."""
