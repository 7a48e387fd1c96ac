"""What a notice proposes to say (督办要求草稿); the person who issues it changes it as they like."""

from collections.abc import Sequence
from datetime import date

from taizhang.ledger.measures.milestones import next_date
from taizhang.ledger.measures.models import Measure
from taizhang.ledger.supervision.ladders import LadderStep


def proposed_demand(step: LadderStep, measures: Sequence[Measure], today: date) -> str:
    """The text of a document, which is Chinese whatever the language of the page."""
    late = [one for one in measures if (due := next_date(one)) is not None and due < today]
    said = f"你股室承办的整改措施{len(measures)}项"
    said += f"，其中{len(late)}项已经超过时限，" if late else "，即将到期，"
    said += "请抓紧办理，确保整改到位。"
    if step.is_talk:
        said += "请按通知的时间、地点到场说明情况。"
    if step.reply_days:
        unit = "个工作日" if step.working else "天"
        said += f"请于{step.reply_days}{unit}内书面回复办理情况、存在的困难和下一步措施。"
    return said
