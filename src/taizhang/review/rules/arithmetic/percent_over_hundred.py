"""不可能超过100%的比率

## 做什么
合格率、覆盖率、办结率、占比这类分子是分母一部分的比率，写到100%以上的标出。任务完成率、计划执行率可以超过100%，不报。

## 为什么
部分不会多过整体。

## 反例
```
信访件办结率达120%。
```

## 正例
```
年度任务完成率达到105%。
```

## 依据
《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核数字是否准确）。
"""

import re
from collections.abc import Iterable
from decimal import Decimal

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.figures.sentences import at, before
from taizhang.review.manuscript import Manuscript
from taizhang.review.rule import rule

# What is counted as done, met or covered out of a number that is there.
BOUNDED = re.compile(
    r"(?:(?<!拨备)覆盖|合格|达标|整改|办结|到位|参与|满意|普及|知晓|成功|出勤|及时|准确|就业|化解|销号|答复|回复|见面|上线|公开|签收|录取|通过|优良"
    r"|优秀|入学|巩固|升学|完好|出租|空置|化验|检出|抽检|不良|逾期|处理|处置|反馈|认可|测评|交付|兑付|兑现|发放|支付|拨付|归还|追回|清退|退还|追缴"
    r"|建成|开工|竣工|完工|投用|安装|配备|接入|入住|签约|履约|到会|参会|到课|回收|收回|有效|回访|投票|在线|治理|成活|保存|硬化|通达|通车|核销|核查"
    r"|排查|检查|抽查|入户|建档|参保|参学|到岗|在岗|持证|上岗|结案|破案|查处|采纳|采信|公示|备案|登记|转化|受理|归集|无害化|资源化|综合利用|收集|回用|消除|脱贫"
    r"|监测|应答|接通|解决|落实|评估|验收|送达|响应|失业|登记失业|城镇化|森林覆盖|绿化|贫困发生|返贫|缺勤|入库|录入|开通|联网|达产|投产|供水普及|自来水普及)率"
    r"|满意度|知晓度|认可度|占(?:比|总数|全[市县区省局]|检查)?|比重|优良(?:天数)?比例"
)
# 占预算的110%, 毛入学率, 占年初计划: the whole is a plan or another year.
UNBOUNDED = re.compile(
    r"毛入学|预算|计划|目标|任务|上年|去年|同期|年初|增长|资产负债|承载|产能|拨备|床位|序时|指标"
)


@rule(code="A111", severity=Severity.MUST)
def percent_over_hundred(manuscript: Manuscript) -> Iterable[Remark]:
    for claim in manuscript.claims:
        if claim.unit != "%" or claim.kind not in ("rate", "share") or not isinstance(claim.value, Decimal):
            continue
        words = before(manuscript, claim)
        if claim.value > 100 and BOUNDED.search(words) and not UNBOUNDED.search(words):
            params: dict[str, object] = {"metric": claim.metric, "value": claim.value}
            yield Remark(at(claim), "“{metric}”{value}%：部分不会多过整体，这样的比率不超过100%", params)
