"""Who calls for material and judges it, and who answers (征集方、报送方)."""

from taizhang.bureau.accounts.roles import Role

CALLING = frozenset({Role.RECTIFIER, Role.LEADER, Role.SECRETARY})
ANSWERING = frozenset({Role.OFFICER, Role.OFFICE_HEAD})
