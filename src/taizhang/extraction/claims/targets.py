"""Figures that are meant, not reached (目标与计划): 力争, 拟, 预计, 计划, 将; 将 in the sense of 把 is told apart."""

import re

_MEANT = re.compile(
    r"力争|预计(?![规总]|数)|有望|拟(?=新|再|竣|投|建|引|招|安排|申|认|开|于|在|实|完成|培|改|用|购|聘|选|组织|设|从)"
    r"|计划(?=于|在|到|今年|明年|年内|总投|投|新|建|完|安排|引|培|实施|增|再|改|选|用|招|申|组织|开展|从|20\d\d)"
    r"|将(?=于|在|达|再|新|建成|完成|实现|继续|进一步|投入|开展|投资|力争|确保|持续|超过|突破|增加到|提高到|举办|组织|分\d)"
    r"|确保(?=[^,。;]{0,14}(?:前|底|达|年内|不低|不少|控制))|争取(?=到|在|于|20\d\d|年内|明年|今年|实现|达)"
    r"|目标(?:值|任务数?)?(?:为|是|达|:)|打算|规划(?=建设|投资|新建|到)|到20\d\d年(?:底|末)?,?(?=[^。;]{0,40}(?:达|实现|以上|左右))"
    r"|(?:明年|下一?年|下一步)(?=[^。;]{0,6}(?:将|要|计划|再|新))"
)
# Something reached in between ends the plan: 计划投资3亿元,已完成2亿元.
_REACHED = re.compile(r"已|实际|目前|累计完成|完成了|现有|均于")


def is_meant(before: str, after: str) -> bool:
    """``before`` is the part of the sentence up to the number, ``after`` the clause behind it."""
    meant = [match.end() for match in _MEANT.finditer(before)]
    if meant and not _REACHED.search(before, meant[-1]):
        return True
    return bool(re.match(r"(?:以上)?的?(?:目标|年度目标)", after))
