"""What citizens write about published bulletins, and what they are answered (群众来信)."""
