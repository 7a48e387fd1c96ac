"""A ledger that was read, held against the ledger that there is (并入台账): what would be added, changed, left alone."""
