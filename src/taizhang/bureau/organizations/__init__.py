"""The tree of organizations and offices (单位、股室)."""
