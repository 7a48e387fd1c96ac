"""Where a plan can stand: as any request can."""

from taizhang.ledger.requests.states import Answer, RequestState

__all__ = ["Answer", "RequestState"]
