"""The tree, posts, deputies and lines of charge, as journaled acts (组织任免)."""
