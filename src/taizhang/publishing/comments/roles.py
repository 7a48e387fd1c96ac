"""Who receives letters, who answers them, who decides on an answer, and who may erase (受理、承办、审定)."""

from taizhang.bureau.accounts.roles import Role

# 受理: contact data is open to these alone.
RECEIVING = frozenset({Role.RECTIFIER})
ANSWERING = frozenset({Role.OFFICER, Role.OFFICE_HEAD})
DECIDING = frozenset({Role.RECTIFIER, Role.LEADER, Role.SECRETARY})
LOOKING_BACK = frozenset({Role.RECTIFIER, Role.OVERSIGHT})
ERASING = frozenset({Role.LEADER, Role.SECRETARY})
