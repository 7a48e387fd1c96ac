"""People, accounts, appointments, roles (人员、账号、任职)."""
