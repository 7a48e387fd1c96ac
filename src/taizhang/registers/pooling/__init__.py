"""Who might belong in a cultivation pool (培育推荐): every condition weighed on what enterprises have returned."""
