"""Pages for staff (工作台)."""
