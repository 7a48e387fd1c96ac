"""What a request of each kind is about and what it does once granted, one kind a file (办法)."""

from taizhang.ledger.requests.procedures import amendment, extension, plan, transfer
from taizhang.ledger.requests.procedures.procedure import Procedure
from taizhang.ledger.requests.states import RequestKind

PROCEDURES: dict[str, Procedure] = {
    RequestKind.PLAN: plan.PROCEDURE,
    RequestKind.AMENDMENT: amendment.PROCEDURE,
    RequestKind.EXTENSION: extension.PROCEDURE,
    RequestKind.TRANSFER: transfer.PROCEDURE,
}
