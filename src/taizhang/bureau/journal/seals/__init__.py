"""The log over all streams (封存): entries become leaves of one tree, and its growth is signed."""
