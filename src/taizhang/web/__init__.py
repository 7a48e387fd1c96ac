"""Pages (页面), with no rules of their own."""
