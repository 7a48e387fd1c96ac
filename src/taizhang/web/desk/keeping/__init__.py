"""Pages of the three administrators: accounts, their activation, the record (三员管理)."""
