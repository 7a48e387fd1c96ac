"""The append-only record and the one gate (留痕)."""
