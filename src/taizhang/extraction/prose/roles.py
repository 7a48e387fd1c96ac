"""What a part of a document is for (部分的作用): only the parts about problems yield findings."""

import re

FINDINGS, MAYBE, ORGANISING, NEXT = "findings", "maybe", "organising", "next"
ADVICE, CLOSING, ASIDE, UNKNOWN = "advice", "closing", "aside", ""

# Tried in this order on the heading without label, folded. First word that fits decides.
_ROLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    (
        NEXT,
        re.compile(
            r"^(?:下一步|下步|下一阶段|今后|后续|接下来|努力方向|以后)|下一步(?:工作)?(?:打算|安排|计划|措施|重点|思路)"
            r"|(?:工作|整改)(?:打算|思路|设想)$|^(?:持续|继续)(?:抓好|做好|推进|深化|巩固)[^。]{0,20}(?:整改|工作)$"
            r"|巩固(?:拓展|深化)?[^。]{0,8}整改成果$"
        ),
    ),
    (
        ADVICE,
        re.compile(
            r"意见(?:和|与|及)?建议|^(?:几点|有关|工作|整改|审计|巡察|巡视|督察|督查|检查|处理|具体|总体)?(?:意见|建议)(?:及|和)?(?:建议|要求)?$"
            r"|^(?:整改|工作|有关|几点|相关|组织|会议)?要求$|^(?:保障|组织)(?:措施|保障)|^(?:总体|指导)(?:要求|思想|原则)"
            r"|^(?:工作|组织)(?:步骤|安排|机制|纪律)|方法步骤|实施步骤|^整改(?:原则|步骤|要求|时限|工作安排)"
        ),
    ),
    (
        ORGANISING,
        re.compile(
            r"(?:组织|领导|部署|开展|推进|总体|基本|主要|概括)(?:领导|落实|推进|实施|部署|整改|进展|工作)*(?:的)?(?:情况|概况|做法|工作)$"
            r"|(?:主体|领导|政治|整改)责任(?:的)?(?:落实)?(?:情况)?$|组织(?:领导|保障)|总体(?:情况|评价|进展)|基本(?:情况|评价|做法)"
            r"|整改工作(?:组织|基本|总体|开展)|^工作(?:开展|推进|概况)|(?:巡察|巡视|审计|督察)(?:工作)?(?:概况|基本情况|工作情况)"
            r"|主要负责人[^。]{0,12}情况|(?:取得|工作|整改)的?(?:主要|初步|阶段性)?(?:成绩|成果|成效)$|^评价意见|肯定"
        ),
    ),
    (
        FINDINGS,
        re.compile(
            r"整改(?:任务|措施|落实|进展|完成|成效|工作|结果)?(?:的)?(?:落实|进展|完成)?(?:情况|进展|成效|任务|措施|清单|内容|重点)"
            r"|问题|(?:反馈|巡察|巡视|审计)意见(?:的)?(?:整改|落实)|落实(?:进展)?情况"
        ),
    ),
    (MAYBE, re.compile(r"整改|反馈")),
)
# Nested headings change the role only where they plainly say so; "(二)加强组织领导" under a finding is a measure.
_NESTED = re.compile(
    r"^(?:整改)?(?:工作)?(?:组织(?:领导|落实|开展)?|总体|基本)(?:的)?(?:情况|概况)$|^(?:下一步|下步)|^(?:意见|工作|整改)?建议$"
)
_OPENERS: tuple[tuple[str, re.Pattern[str]], ...] = (
    (NEXT, re.compile(r"^(?:下一步|下步|下一阶段|今后|接下来|后续工作)[,:]?(?!整改(?:措施|任务)[:])")),
    (
        CLOSING,
        re.compile(
            r"^(?:欢迎|热忱欢迎|敬请|特此|此致|联系(?:电话|方式|人|地址)|监督电话|举报|电子(?:邮箱|邮件)|邮箱|邮政|通[讯信]地址|邮寄地址"
            r"|附件|附表|附:|公示(?:时间|期|期限)|如有(?:异议|意见|不同)|干部群众|广大干部|信箱|电话[:]|专此|以上(?:报告|情况))"
        ),
    ),
    (
        ADVICE,
        re.compile(
            r"^(?:会议(?:要求|强调|指出)|巡察组(?:要求|强调)|(?:县|市|区|省)?[^,。]{0,12}(?:强调|要求)[,:])"
        ),
    ),
    (
        ASIDE,
        re.compile(
            r"^(?:此外|另外|同时|与此同时)[,]?(?:还)?(?:[县区市省]委)?(?:第?[一二三四五六七八九十]{0,2})?(?:巡[察视]组|巡[察视]期间|督察组|审计组)"
        ),
    ),
)


def role_of(heading: str, *, nested: bool) -> str:
    """The role of a part by its folded heading; empty where the heading does not say."""
    if nested:
        heading = heading if _NESTED.search(heading) else ""
    return next((role for role, pattern in _ROLES if heading and pattern.search(heading)), UNKNOWN)


def opener_of(paragraph: str) -> str:
    """What an unlabelled paragraph announces: the next steps, the closing words, demands; empty for plain text."""
    return next((role for role, pattern in _OPENERS if pattern.search(paragraph[:60])), UNKNOWN)
