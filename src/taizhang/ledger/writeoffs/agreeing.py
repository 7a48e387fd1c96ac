"""All that must hold before a party agrees, at whatever step (同意的前置条件)."""

from taizhang.ledger.writeoffs.conditions import (
    has_waited,
    is_visited_on_the_spot,
    nothing_is_marked_for_return,
    notice_is_over,
    still_stands,
)
from taizhang.ledger.writeoffs.guards import has_a_seat, has_opened_the_evidence, is_impartial

AGREEING = (
    has_a_seat,
    is_impartial,
    still_stands,
    has_opened_the_evidence,
    nothing_is_marked_for_return,
    is_visited_on_the_spot,
    has_waited,
    notice_is_over,
)
