"""For which reasons a letter is not taken up (不予受理的情形): the rules are published, and whoever is refused reads which one.

After the rules on letters and visits (《信访工作条例》, 2022) and on comments under pages (《互联网跟帖评论服务管理规定》,
2022); numbers of articles are not checked. Local rules differ: a unit that has its own changes this table.
"""

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _


@dataclass(frozen=True)
class Ground:
    """``rule`` is what the public reads, ``source`` where it comes from."""

    key: str
    name: str | Promise
    rule: str | Promise
    source: str


GROUNDS = (
    Ground(
        "unclear",
        _("内容不清"),
        _("看不出反映的是什么事、在什么地方，也没有补充说明的。"),
        "《信访工作条例》",
    ),
    Ground(
        "other_body",
        _("不属于本单位职责"),
        _("不属于本单位职责范围的；答复时告知应向哪个单位反映。"),
        "《信访工作条例》",
    ),
    Ground(
        "repeated",
        _("已经答复"),
        _("同一件事已经答复，没有新的情况的。"),
        "《信访工作条例》",
    ),
    Ground(
        "other_way",
        _("有其他法定途径"),
        _("已经或者依法应当通过诉讼、仲裁、行政复议等途径解决的。"),
        "《信访工作条例》",
    ),
    Ground(
        "discipline",
        _("检举控告"),
        _("举报党员、干部违纪违法的；请向纪检监察机关反映（电话 12388），以便保护您。"),
        "《纪检监察机关处理检举控告工作规则》",
    ),
    Ground(
        "unlawful",
        _("内容违法"),
        _("含有侮辱诽谤、泄露他人隐私、广告等法律法规禁止的内容的。"),
        "《互联网跟帖评论服务管理规定》",
    ),
)
BY_KEY = {one.key: one for one in GROUNDS}
