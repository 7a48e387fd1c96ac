"""Where bulletins state values of indicators (通报里的数), for the comparison of all places."""
