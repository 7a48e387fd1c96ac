"""One file for each thing that is compared (核对项)."""
