"""指向本机或内网的链接

## 做什么
超链接、图片指向本机磁盘、共享文件夹或内网地址的，以及引用网上图片的，列出第一个地址，标在文件开头。
指向公开网站的超链接、电子邮箱不报。对外公开的通报、公示必须改，其他文种存疑。

## 为什么
链接里带着用户名、文件夹和内网地址；引用的图片在别人电脑上打不开，打开时还会向外联网。

## 反例
```
【版面】链接 file:///D:/张三/巡察整改/问题线索.xlsx
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
```

## 正例
```
【版面】链接 https://www.yunze.gov.cn/
【标题】中共云泽县水利局党组关于巡察整改进展情况的通报
【正文】局党组坚持把巡察整改作为重大政治任务，召开专题会议6次，研究部署整改工作。
```

## 依据
《关于加强党政机关网站安全管理的通知》（中网办发文〔2014〕1号）；《中华人民共和国政府信息公开条例》第十五条
"""

import re
from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.layout.sheet import opening
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

INSIDE = re.compile(
    r"file:|[a-z]:[\\/]|\\\\|//|[a-z]{2,9}://(?:[^/@]{0,60}@)?"
    r"(?:localhost|127\.|10\.\d|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.|[^./:]{1,60}(?:[/:]|$))",
    re.IGNORECASE,
)


@rule(code="X112", severity=Severity.SUSPECT)
def address_internal(manuscript: Manuscript) -> Iterable[Remark]:
    traces = manuscript.document.traces
    links = traces.links if traces else ()
    inside = [one.address for one in links if INSIDE.match(one.address)]
    if inside:
        params: dict[str, object] = {"count": len(inside), "address": inside[0][:SHOWN]}
        template = "有 {count} 个链接指向本机或内网：{address}"
        yield Remark(opening(manuscript), template, params)
    elif pictures := [one.address for one in links if one.kind != "hyperlink"]:
        params = {"count": len(pictures), "address": pictures[0][:SHOWN]}
        template = "有 {count} 处图片或影音放在别处，打开时要联网去取：{address}"
        yield Remark(opening(manuscript), template, params)


SHOWN = 80
