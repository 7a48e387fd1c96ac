"""One folder a family, one file a rule; the file's docstring is the rule's page (规则)."""
