"""缺数字

## 做什么
找出量词前面丢了数字的地方：动词后直接跟“家企业”“项制度”，名词后直接跟“项，”“次，”，以及“第位”“共个”。

## 为什么
“支持家企业”“修订制度项”没有数，成绩无从核对。丢的是几只有原稿知道，不作推断。

## 反例
```
支持家企业申报省技术创新计划项目，修订完善制度项，工作居全省第位。
```

## 正例
```
支持3家企业申报，支持家电企业发展，修订各项制度，开展名师培训，落实个人责任，位居全省第3位。
```

## 依据
GB/T 15835—2011 4.1.1（计量用阿拉伯数字）；《党政机关公文处理工作条例》（中办发〔2012〕14号）第二十条第四项（审核数字是否准确）。
"""

import re
from collections.abc import Iterable

from taizhang.review.diagnostic import Remark, Severity
from taizhang.review.manuscript import Manuscript
from taizhang.review.occurrences import occurrences, span_of
from taizhang.review.rule import rule

# Verbs that take a number of things; a measure word never begins the object of these.
VERBS = """
支持 组织 推荐 培育 认定 新增 帮助 推动 助力 引进 帮扶 扶持 服务 走访 涉及 查处 约谈 安排 选派 培训 招聘 引导 达到 共有 召开
举办 开展 修订 制定 完善 出台 新建 建立 建成 整改 解决 化解 办结 办理 受理 排查 发现 发放 收回 处理 处分 问责 移交 完成 实施
签约 申报 清理 调整 招录 提拔 交流 检查 抽查 核查 梳理 征集 收集 提出 印发 配备 改造 提醒 谈话 批评 诫勉 共计 合计 累计 总计
"""
# Measure word → the nouns it counts. Pairs of which both halves together are no other word (项目, 名单, 条件, 家电).
COUNTED = {
    "家": "企业 单位 机构 高企 商户 医院 银行 公司 合作社 门店 场所 协会 工厂",
    "名": "干部 党员 同志 人员 学生 责任人 科技 职工 员工 群众 代表 领导 股级 科级 工作人员 志愿者 党组成员 班子成员",
    "个": "问题 项目 示范 村 社区 乡镇 单位 部门 平台 支部 小组 专班 点位 企业 行政村 街道 工作组",
    "项": "制度 措施 任务 工作 整改 机制 规定",
    "件": "信访 案件 实事 线索 投诉",
    "起": "案件 事故 违规 问题",
    "份": "材料 资料 文件 问卷 报告",
    "条": "意见 建议 线索 措施 问题",
    "次": "会议 学习 培训 专项 专题 检查 督查 调研 党组会 推进会",
    "场": "培训 专题 活动 宣讲 招聘会 演出 讲座",
    "台": "设备 车辆 终端",
    "户": "农户 商户 居民 脱贫户 企业",
}
# Noun → the measure words that, right before a pause, can only have lost their number.
LISTED = {
    "制度": "项 个 部", "措施": "项 条 个", "任务": "项 个", "会议": "次 场", "推进会": "次", "党组会": "次", "专题会": "次",
    "问题": "个 项 条 件", "项目": "个", "案件": "件 起", "线索": "条 件", "材料": "份", "资料": "份 余份", "意见": "条", "建议": "条",
    "活动": "次 场", "学习": "次", "培训": "次 场 期", "党员": "名", "干部": "名 人", "企业": "户", "隐患": "处 个", "平台": "个",
    "谈话": "人次", "处分": "人次", "批评教育": "人", "提醒谈话": "人 人次", "诫勉": "人", "约谈": "人次", "设备": "台 套", "机制": "项 个",
}  # fmt: skip


def _pairs(table: dict[str, str], shape: str) -> str:
    return "|".join(shape.format(key, "|".join(words.split())) for key, words in table.items())


_NOT_YET = r"(?=[,。;、)!]|$|\n)"
MISSING = (
    re.compile(rf"(?:{'|'.join(VERBS.split())})了? ?(?:{_pairs(COUNTED, '{}(?:{})')})"),
    re.compile(rf"(?:{_pairs(LISTED, '{}(?:{})')}){_NOT_YET}"),
    re.compile(rf"(?:{'|'.join(VERBS.split())})余(?:人次|家次|人|家|份|次|项|件|场|户|个)"),
    re.compile(r"(?<![及次门等府宅科])第 ?(?:位|批|轮|届|次|名(?![义声字单家]))(?![一-十\d])"),
    re.compile(
        rf"(?:共计?|合计|累计|总计|达到|新增|增至|增加到)(?:个|家|名|项|件|次|场|份|户|座|辆|人次|亩|公里){_NOT_YET}"
    ),
)


@rule(code="L101", severity=Severity.MUST)
def count_missing(manuscript: Manuscript) -> Iterable[Remark]:
    end = 0
    for found in sorted(
        (one for way in MISSING for one in occurrences(manuscript, way)), key=lambda one: one.start()
    ):
        if found.start() >= end:
            end = found.end()
            yield Remark(
                span_of(found), "“{text}”缺数字，请对照原稿补上", {"text": manuscript[span_of(found)]}
            )
