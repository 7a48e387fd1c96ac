"""Who answers for a figure (说明人)."""

from taizhang.bureau.accounts.roles import Role

OWNING = frozenset({Role.OFFICER, Role.OFFICE_HEAD, Role.RECTIFIER})
