"""Ledgers in tables (台账表): any headings, merged cells, several measures in one cell."""

from taizhang.extraction.ledgers.reading import LedgerReading, read_ledger, tables_of

__all__ = ["LedgerReading", "read_ledger", "tables_of"]
