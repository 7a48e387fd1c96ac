"""Figures of which a part was lost (缺失): the number, the unit, the value."""
