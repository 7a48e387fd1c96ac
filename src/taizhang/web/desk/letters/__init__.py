"""Pages of letters from citizens: what came, what is answered by whom and by when (群众来信)."""
