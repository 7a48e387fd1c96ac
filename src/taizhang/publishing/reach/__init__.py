"""How far the public side reaches (公开侧可达): the rows and columns that it may read, and where it may add."""
