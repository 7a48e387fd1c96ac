"""Words around a number that contradict it or each other (概数与范围)."""
