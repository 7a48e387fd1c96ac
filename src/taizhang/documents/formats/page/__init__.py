"""The rooms of a web page (网页)."""
