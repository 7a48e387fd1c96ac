"""Books (底账): a unit's registers, row by row, with every version of every row."""
