"""Django's SQLite with a queue before the one place where it writes (排队写入)."""
