"""Page furniture that slipped through (网页边角): breadcrumbs, datelines, counters, the site's footer."""

import re

FURNITURE = re.compile(
    r"^(?:您|你)?(?:现在|当前)?(?:所在)?的?(?:位置|栏目) ?[:>]|^当前位置|^首页 ?(?:[>»/]|$)|^(?:来源|作者|编辑|责任编辑|审核|信息来源) ?:"
    r"|^(?:浏览|点击|阅读|访问)(?:次数|量|数)?[:( ]|^(?:字体|字号)[:( ]|^[\[(]?(?:打印|关闭|返回顶部|收藏|分享)"
    r"|^(?:上一[篇条]|下一[篇条])[:]?|^相关(?:链接|新闻|阅读|附件)|^分享(?:到|至)|^扫一扫|^无障碍|^第 ?\d+ ?页|^- ?\d+ ?-$"
)
DATELINE = re.compile(
    r"^(?:发布|发文|公布|公开|更新|发稿|成文|生成|添加)?(?:时间|日期) ?: ?[\d〇一二三四五六七八九]|^(?:19|20)\d\d-\d\d?-\d\d?(?: |$)"
)
# What a paper is signed with: its unit and its day, each alone on a line.
SIGNED_DAY = re.compile(
    r"[(]?[\d〇零一二三四五六七八九]{4} ?年 ?[\d一二三四五六七八九十]{1,3} ?月 ?[\d一二三四五六七八九十]{1,3} ?日[)]?"
)
SIGNED_BY = re.compile(
    r"[^,。;:、?!]{3,40}(?:党组|党委|党工委|委员会|工委|总支|支部|办公室|局|厅|院|组|政府|公司|中心|会|校|学)"
    r"(?:\([^()]{1,10}\))?"
)
SITE_FOOTER = re.compile(
    r"^(?:主办|承办|协办|技术支持|版权所有|网站标识码|主管单位)(?:单位)?[: ]|^版权所有|ICP[备证]|公网安备|^Copyright|^网站备案",
    re.IGNORECASE,
)
