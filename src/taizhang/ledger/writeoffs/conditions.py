"""What a step asks for besides the reviewer's eyes (核查、公示、间隔、单份退回) before it can be agreed to."""

from datetime import date

from django.utils.formats import date_format
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from taizhang.bureau.accounts.actor import Actor
from taizhang.ledger.findings.models import Finding
from taizhang.ledger.writeoffs.chain import Step, current_application, current_step
from taizhang.ledger.writeoffs.dossier import (
    first_day,
    is_visited,
    live_notice,
    marked_for_return,
    open_objections,
    upheld,
)
from taizhang.ledger.writeoffs.lapse import lapse_of
from taizhang.ledger.writeoffs.models import Application
from taizhang.ledger.writeoffs.publicising import end_now


def _under_way(finding: Finding) -> tuple[Application, Step] | None:
    application, step = current_application(finding), current_step(finding)
    return (application, step) if application and step else None


def still_stands(finding: Finding, actor: Actor) -> str | None:
    """送审后内容没有变动，已经同意的人没有变成利害关系人。"""
    return lapse_of(finding, actor.on or date.max)


def is_visited_on_the_spot(finding: Finding, actor: Actor) -> str | None:
    """审核链要求现场核查的，已有核查记录。"""
    found = _under_way(finding)
    if found and found[1].rule.visit and not is_visited(*found):
        return _("“%(step)s”要先登记现场核查，才能同意") % {"step": found[1].name}
    return None


def has_waited(finding: Finding, actor: Actor) -> str | None:
    """与上一步的间隔天数已满。"""
    found = _under_way(finding)
    if found is None or not found[1].rule.wait_days or actor.on is None:
        return None
    day = first_day(*found)
    if actor.on >= day:
        return None
    return _("“%(step)s”与上一步要间隔 %(n)d 天，%(day)s起才能同意") % {
        "step": found[1].name,
        "n": found[1].rule.wait_days,
        "day": date_format(day, "DATE_FORMAT"),
    }


def notice_is_over(finding: Finding, actor: Actor) -> str | None:
    """审核链要求公示的，公示期已满，没有未处理的异议，也没有成立的异议。"""
    found = _under_way(finding)
    if found is None or not found[1].rule.notice_days:
        return None
    notice = live_notice(*found)
    if notice is None:
        return _("“%(step)s”要先公示 %(n)d 天，还没有登记公示") % {
            "step": found[1].name,
            "n": found[1].rule.notice_days,
        }
    if upheld(notice):
        return _("公示期间的异议成立，只能退回补正或者不予销号")
    if n := len(open_objections(notice)):
        said = ngettext("公示期间还有 %(n)d 条异议没有处理", "公示期间还有 %(n)d 条异议没有处理", n)
        return said % {"n": n}
    last = end_now(notice).date
    if actor.on is None or actor.on <= last:
        return _("公示到 %(day)s（含当天）结束，第二天起才能同意") % {"day": date_format(last, "DATE_FORMAT")}
    return None


def nothing_is_marked_for_return(finding: Finding, actor: Actor) -> str | None:
    """没有被审核人标为要退回的佐证。"""
    application = current_application(finding)
    marks = marked_for_return(application) if application else []
    if not marks:
        return None
    return _("%(who)s把佐证“%(title)s”标为要退回；改标为采信，或者退回补正") % {
        "who": marks[0].made_by,
        "title": marks[0].revision.title,
    }
