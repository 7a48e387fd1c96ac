"""Pages of what others must agree to (报审事项)."""
