"""台账: the ledger of inspection findings, from feedback to bulletin."""

__version__ = "0.1.0"
