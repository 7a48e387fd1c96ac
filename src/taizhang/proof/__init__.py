"""Proofs that anybody can check (证明): trees, notes and checkpoints, without Django and without a database."""
