"""One file for each place where values of indicators are stated (数出之处)."""
