"""The ways in which a message leaves the house (途径), one file for each other side."""
