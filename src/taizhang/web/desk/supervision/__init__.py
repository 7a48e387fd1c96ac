"""Pages of supervision: the board, notices and their answers, the ladder (督办)."""
