"""What a document is built of and what it lacks (结构)."""
