"""Copies that can be trusted (备份): made while the house works, restored only where they are whole, tried by drill."""
