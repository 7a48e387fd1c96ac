"""What must not leave the house (公开审查): numbers and names of private persons."""
