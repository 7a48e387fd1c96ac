"""The backend of the public side (公开侧的 SQLite): the one beside it, with a narrow reach."""
