"""The facts that an act needs (事实): from its signature to what a program sends, and back to what the act takes."""
