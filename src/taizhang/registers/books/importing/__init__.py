"""A sheet becomes rows of a book (导入): headings to fields, cells to values, rows beside those that are there."""
