"""Pages of the tree, of people and of their posts (组织、人员、任职)."""
