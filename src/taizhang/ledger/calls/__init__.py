"""Calls for material (征集): forms as data, the offices that owe an answer, what they send in, and what becomes of it."""
