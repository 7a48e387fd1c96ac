"""How the sample documents are made. Places, people and firms in them are invented."""
