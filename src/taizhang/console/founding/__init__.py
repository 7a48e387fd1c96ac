"""An empty house gets its unit, offices, people and accounts from one sheet (建账)."""
