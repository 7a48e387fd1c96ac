"""Whether the house stands safely (安全自检): what must be in order before anybody is let in."""
