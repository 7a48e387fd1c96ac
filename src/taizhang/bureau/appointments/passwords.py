"""First passwords, read from paper and typed (初始密码)."""

import secrets

# No letters or digits that look alike. Twelve of 31 are 59 bits.
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
GROUPS, GROUP_LENGTH = 3, 4


def new_password() -> str:
    groups = ("".join(secrets.choice(LETTERS) for _each in range(GROUP_LENGTH)) for _group in range(GROUPS))
    return "-".join(groups)
