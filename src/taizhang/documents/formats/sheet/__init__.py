"""The rooms of an Excel workbook (工作簿)."""
