"""Where a request for more time can stand: as any request can."""

from taizhang.ledger.requests.states import Answer, RequestState

__all__ = ["Answer", "RequestState"]
