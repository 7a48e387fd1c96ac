"""Who issues notices and judges replies, and who answers them (督办方、承办方)."""

from taizhang.bureau.accounts.roles import Role

ISSUING = frozenset({Role.RECTIFIER, Role.OVERSIGHT})
OFFICE = frozenset({Role.OFFICER, Role.OFFICE_HEAD, Role.LEADER, Role.SECRETARY})
