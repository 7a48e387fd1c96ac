"""Pages for the ledger and its findings (台账、问题)."""
