"""Page furniture of web copies (网页附带内容): breadcrumb, publication line, share bar, site footer.

Markers come from reading about eighty published notices; each list says where on the page it is believed.
"""

import re
from collections.abc import Sequence

# A breadcrumb: its usual opening words, or short steps parted by arrows.
CRUMB = re.compile(r"(?:您|你)?(?:所在的?|当前的?|现在的?)?位置\s*[:：]|首页\s*(?:[>›»》/|-]|&gt;)")
ARROWS = re.compile(r"[^>›»。；]{1,24}(?:[>›»]{1,2}[^>›»。；]{1,40}){2,8}$")

# The line with date, source and counters; believed before the text and after it.
PUBLISHED = re.compile(
    r"[\[【(（]?\s?(?:发布时间|发布日期|发稿时间|发文时间|更新时间|信息时间|录入时间|生成日期|发布机构|信息来源|文章来源|稿件来源|来源|作者"
    r"|浏览次数|浏览量|浏览|阅读次数|阅读量|阅读|点击数|点击量|点击率|点击|访问量|访问次数|字号|字体|视力保护色|索引号|主题分类|公开方式|有效性)"
    r"\s?[:：]"
)
# A bare date line: of the page when it stands above the text, of the signature when below.
DATED = re.compile(r"[\[【(（]?\s?(?:成文|印发)?(?:日期|时间)\s?[:：]")
# Reading aids: alone only the unmistakable ones, in a row all of them.
AID = (
    r"(?:分享到?|打印(?:本页|本文)?|关闭(?:本页|窗口)?|收藏(?:本页)?|纠错|下载|字号|字体|[大中小]|A[+-]?|微信|微博|QQ空间|朋友圈|朗读|语音播报"
    r"|无障碍(?:阅读|浏览)?|长者(?:模式|专区|助手)|适老化?|繁体(?:版|中文)?|简体(?:版|中文)?|English|登录|注册|搜索|返回(?:首页|顶部|列表)?)"
)
BETWEEN = r"[\[\]【】()（）|｜:：\s,，、]"
BAR = re.compile(rf"{BETWEEN}{{0,6}}(?:{AID}{BETWEEN}{{0,6}}){{2,20}}$")
LONE = re.compile(
    r"[\[【(（]?\s?(?:分享到?[:：]?|打印(?:本页|本文)?|关闭(?:本页|窗口)?|收藏本页|返回(?:首页|顶部|列表|上一页)|无障碍(?:阅读|浏览)|长者模式)\s?[\]】)）]?$"
)
MENU = re.compile(r"首页(?:[\s|｜]{1,6}[^\s|｜]{2,10}){3,20}$")

# What only a site footer says; believed after the text.
FOOTER = re.compile(
    r"(?:主办|承办|协办|主管|维护|运维)(?:单位)?\s?[:：]|版权所有|版权声明|copyright|©|\(c\)|网站(?:地图|声明|标识码|备案|ICP|支持)|政府网站标识"
    r"|关于我们|联系我们|技术支持|建议使用|最佳浏览|本网站支持|(?:ICP|公安)?备案(?:号|序号)|.?(?:ICP备|公网安备)|网安备案"
    r"|扫一扫|扫描二维码|手机扫|分享到|(?:责任)?编辑\s?[:：]|[初终]审\s?[:：]|审核\s?[:：]\s?\S{2,4}$"
    r"|(?:上|下)一(?:篇|条|页)|相关(?:链接|阅读|文章|新闻|信息)|友情链接|热门(?:文章|推荐)|推荐阅读|返回顶部|打印本页|关闭窗口|党政机关网站标识",
    re.IGNORECASE,
)
WITHIN = re.compile(r"ICP备\s?\d|公网安备|网站标识码|版权所有|Copyright", re.IGNORECASE)
# Openers of lists whose items look like anything.
LISTS = re.compile(r"(?:上|下)一(?:篇|条)|相关(?:链接|阅读|文章|新闻|信息)|友情链接|热门|推荐阅读")
# What stands in a site footer, but as well at the end of a notice: believed only between footer lines.
CONTACT = re.compile(
    r"(?:联系|通讯|办公|单位)?(?:地址|电话|方式|邮箱)\s?[:：]|(?:邮编|邮政编码|传真|电子邮箱|电子邮件|总机|值班电话|E-?mail|网址)\s?[:：]",
    re.IGNORECASE,
)
# A signature or its date ends the walk through the footer, whatever follows.
DATE = re.compile(
    r"(?:[12]\d{3}|[二〇○零一]{4})\s?[年./-]?\s?[\d一二三四五六七八九十]{1,3}\s?[月./-]?\s?[\d一二三四五六七八九十]{0,3}\s?日?$"
)
SIGNATURE = ("。", "；", "党组", "委员会", "党委", "党工委", "巡察组")

HEAD_LINES, FOOT_LINES, LIST_ITEMS = 14, 40, 8
TITLE_MOST = 80  # letters: a longer line is text


def furniture_lines(lines: Sequence[str]) -> set[int]:
    """Which of these non-blank lines, in reading order, are furniture."""
    return head(lines) | foot(lines)


def head(lines: Sequence[str]) -> set[int]:
    """Downwards from the beginning, until the text has surely begun."""
    found = set()
    for index, line in enumerate(lines[:HEAD_LINES]):
        if is_head(line):
            found.add(index)
        elif line.rstrip().endswith("。") or len(line) > TITLE_MOST or line.lstrip().startswith("一、"):
            break
    return found


def is_head(line: str) -> bool:
    line = line.strip()
    patterns = (CRUMB, ARROWS, PUBLISHED, DATED, BAR, LONE, MENU)
    return is_short(line) and any(pattern.match(line) for pattern in patterns)


def is_footer(line: str) -> bool:
    patterns = (FOOTER, PUBLISHED, BAR, LONE)
    return is_short(line) and bool(WITHIN.search(line) or any(pattern.match(line) for pattern in patterns))


def is_short(line: str) -> bool:
    return len(line) <= 160 and not line.endswith("。")


def foot(lines: Sequence[str]) -> set[int]:
    """Upwards from the end, as long as footer lines follow each other; what stands above them is text."""
    top, unknown = len(lines), 0
    for index in range(len(lines) - 1, max(-1, len(lines) - FOOT_LINES - 1), -1):
        line = lines[index].strip()
        if is_footer(line):
            top, unknown = index, 0
        elif not CONTACT.match(line):
            unknown += 1
            if is_text(line) or not opens_list_above(lines, index, LIST_ITEMS - unknown):
                break
    return set(range(top, len(lines)))


def is_text(line: str) -> bool:
    return bool(DATE.match(line)) or line.endswith(SIGNATURE)


def opens_list_above(lines: Sequence[str], index: int, reach: int) -> bool:
    return any(LISTS.match(line.strip()) for line in lines[max(0, index - max(reach, 0)) : index])
