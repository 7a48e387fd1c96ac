"""What a bulletin can be, where it can stand, and what its approvers can answer."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class BulletinKind(models.TextChoices):
    """Only a public one is ever shown to everybody; the others are frozen and stay in the house."""

    PUBLIC = "public", _("公开通报")
    INTERNAL = "internal", _("内部情况通报")
    SUPERIOR = "superior", _("上报报告")


class BulletinState(models.TextChoices):
    DRAFT = "draft", _("起草中")
    SUBMITTED = "submitted", _("审签中")
    APPROVED = "approved", _("已签发待公布")
    FROZEN = "frozen", _("已公布")
    DROPPED = "dropped", _("已作废")


class Reply(models.TextChoices):
    AGREED = "agreed", _("同意")
    RETURNED = "returned", _("退回修改")


class Form(models.TextChoices):
    """How a figure is printed (写法)."""

    VALUE = "value", _("数值和单位")
    NUMBER = "number", _("数值")
    CHANGE = "change", _("同比增减")
    RATE = "rate", _("同比幅度")
    BASE = "base", _("上年同期数")
    MORE = "more", _("比上年增减数")


class Source(models.TextChoices):
    """What a figure is counted from."""

    INDICATOR = "indicator", _("业务底账指标")
    LEDGER = "ledger", _("整改台账计数")
    CITED = "cited", _("引用")


class WithheldBecause(models.TextChoices):
    """The five kinds that need not be published (巡视整改公开口径, 同五类可不公开情形)."""

    SECRET = "secret", _("涉密")
    CASE = "case", _("初核或已立案尚未公布")
    OPINION = "opinion", _("可能引发较大负面炒作")
    PETITION = "petition", _("可能引发群体性上访")
    SENSITIVE = "sensitive", _("重大敏感事项")


class BeginningState(models.TextChoices):
    """Of a template or a chain, which is never changed: the latest one holds."""

    SET = "set", _("已设定")


class WithholdingState(models.TextChoices):
    STANDING = "standing", _("不公开")
    LIFTED = "lifted", _("已解除")


class WaiverState(models.TextChoices):
    STANDING = "standing", _("有效")
    WITHDRAWN = "withdrawn", _("已撤回")
