"""Lists (清单、台账视图): what the ledger filters, sorts, counts and searches by, and who arranged it how."""
