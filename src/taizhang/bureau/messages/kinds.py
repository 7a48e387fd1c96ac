"""Ways in which a message can leave the house, and where a person is reached on each (途径、收件地址)."""

from django.db import models
from django.utils.translation import gettext_lazy as _


class Way(models.TextChoices):
    EMAIL = "email", _("电子邮件")
    WECOM_APP = "wecom_app", _("企业微信应用消息")
    WECOM_ROBOT = "wecom_robot", _("企业微信群机器人")
    DINGTALK_APP = "dingtalk_app", _("钉钉工作通知")
    DINGTALK_ROBOT = "dingtalk_robot", _("钉钉群机器人")
    FEISHU_APP = "feishu_app", _("飞书应用消息")
    FEISHU_ROBOT = "feishu_robot", _("飞书群机器人")
    WEBHOOK = "webhook", _("网络回调")


class Reach(models.TextChoices):
    """What a person has an address on."""

    EMAIL = "email", _("邮箱")
    WECOM = "wecom", _("企业微信 userid")
    DINGTALK = "dingtalk", _("钉钉 userid")
    FEISHU = "feishu", _("飞书 user_id")


# The others speak to a group, once for everybody in it.
PERSONAL: dict[str, str] = {
    Way.EMAIL: Reach.EMAIL,
    Way.WECOM_APP: Reach.WECOM,
    Way.DINGTALK_APP: Reach.DINGTALK,
    Way.FEISHU_APP: Reach.FEISHU,
}


class Choice(models.TextChoices):
    NOW = "now", _("随时")
    DIGEST = "digest", _("每天一份摘要")
    OFF = "off", _("不发")
