"""What ledger columns are called (台账列名): one row of synonyms per field, the more specific word first.

Collected from the column headings in use in county ledgers, audit rectification lists and supervision tables.
Where two columns of one table name the same field, the word that stands earlier here wins.
"""

from typing import Literal

Field = Literal[
    "number", "category", "finding", "goal", "measure", "leader", "lead_unit", "co_units", "person",
    "due", "progress", "status", "evidence", "remarks", "amount", "other",
]  # fmt: skip

WORDS: dict[Field, str] = {
    "number": "问题序号 对应问题序号 问题编号 对应问题 对应问题编号 清单序号 序号 编号 项号 no 任务序号 任务编号 措施序号 措施编号",
    "category": """
        问题类别 问题类型 问题分类 问题方面 问题大类 问题小类 反馈方面 巡察方面 所属方面 聚焦方面 整改方面
        主要方面 一级标题 二级标题 三级标题 一级问题 二级问题 一级目录 二级目录 类别 大类 小类 归类 板块
        领域 方面 类型 巡察重点 监督重点 分类 主题 项目 问题领域 所属类别 问题归类 所属领域
    """,
    "finding": """
        具体问题 具体问题表述 问题具体表现 具体问题表现 具体表现 问题表现 问题表述 问题描述 具体描述
        问题内容 问题摘要 反馈具体问题 具体反馈问题 反馈问题 反馈的问题 巡察反馈问题 巡视反馈问题
        反馈问题原文 反馈意见原文 问题原文 反馈意见 反馈内容 存在的主要问题 存在问题 存在的问题 主要问题
        发现的问题 发现问题 查摆问题 整改问题 问题情况 问题事项 整改事项 问题清单 问题名称
        报告中序号及表述 督查事项 事项名称 事项 问题
        突出问题 反馈事项 具体事项 问题点
    """,
    "goal": """
        整改目标 工作目标 目标要求 预期目标 预期成效 整改完成标准 完成标准 整改标准 销号标准 目标任务
        整改要求 目标
    """,
    "measure": """
        具体整改措施 整改具体措施 细化措施 细化整改措施 具体措施 具体举措 整改措施 整改举措 整改工作措施
        整改落实措施 工作措施 工作举措 主要措施 对策措施 措施内容 任务措施 措施 举措 整改办法 措施清单
        整改任务 具体任务 工作任务 任务内容 任务清单 整改内容 任务
        改进措施 改进举措 落实措施 整改安排 整改工作安排 具体做法
    """,
    "leader": """
        责任领导 整改责任领导 牵头领导 牵头责任领导 分管领导 主管领导 包保领导 包抓领导 挂帅领导
        责任县领导 责任局领导 牵头局领导 责任班子成员 第一责任人 分管负责人 领导
        牵头县领导 领衔领导 包联领导 负责领导 挂牌领导 责任局长
    """,
    "lead_unit": """
        牵头单位 牵头部门 牵头股室 牵头科室 牵头处室 主责单位 主责部门 主责股室 主办单位 主办股室 责任股室
        责任科室 责任处室 具体责任单位 整改责任单位 责任单位 责任部门 整改单位 整改责任主体 责任主体
        整改主体 承办单位 承办股室 落实单位 实施单位 单位 部门 股室 科室
        主责科室 主责处室 负责单位 负责部门 负责股室 负责科室 归口股室 承办部门 承办科室 落实部门 落实股室
        主办部门 主办科室 牵头责任单位 牵头责任部门
    """,
    "co_units": """
        配合单位 配合部门 配合股室 配合科室 协办单位 协办股室 协同单位 协助单位 参与单位 参与部门 参加单位
        协作单位 会办单位 协办 协助部门 协同部门 协办部门 协办科室 配合处室 会同单位 会同部门 配合责任单位
    """,
    "person": """
        责任人 具体责任人 直接责任人 整改责任人 责任人员 具体负责人 股室负责人 部门负责人 经办人 承办人
        联络员 联系人 负责人 具体承办人 承办人员 经办人员 具体经办人 直接负责人 责任干部
    """,
    "due": """
        对应完成时间 整改完成时限 整改完成时间 整改时限 完成时限 整改期限 完成期限 整改限期 时限要求
        计划完成时间 计划完成时限 拟完成时间 预计完成时间 完成整改时限 取得明显成效时限 完成时间 整改时间
        完成日期 办结时限 截止时间 截止日期 时间节点 时间要求 时间安排 进度安排 时限 期限 时间
        完成节点 整改节点 整改完成节点 计划完成节点 目标时限 办理时限 整改完成期限 计划完成日期 预计完成时限
        要求完成时间 承诺完成时间 完成截止时间 节点
    """,
    "progress": """
        整改进展情况 整改进展 整改工作进展 进展情况 已采取整改措施 已采取的措施 已采取措施 工作进展
        目前进展 最新进展 推进情况 整改措施落实情况 整改落实情况 落实情况 整改成效 取得成效 取得的成效
        阶段性成效 工作成效 整改完成情况 整改情况 完成情况 办理情况 整改结果 整改进度 进展 成效 进度
        落实成效 整改落实成效 推进进展 进展成效 整改推进情况 任务进展 办理进展 当前进展 办理结果 完成进度
    """,
    "status": """
        整改状态 完成状态 办理状态 办结状态 进展状态 整改状况 目前状态 当前状态 整改结论 认定结论 认定结果
        是否完成整改 是否已完成整改 是否已完成 是否完成
        是否整改到位 整改是否到位 是否整改完成 是否办结 完成与否 办结情况 状态 是否销号 销号状态 销号情况
    """,
    "evidence": "佐证材料 佐证资料 证明材料 印证材料 支撑材料 证据材料 佐证 附件",
    "remarks": "备注 备注说明 说明",
    "amount": "问题金额 涉及金额 资金额 金额",
    "other": """
        销号时间 销号日期 实际完成时间 实际完成日期 反馈时间 反馈日期 发现时间 审核意见 审核人 联系电话
        电话 手机 职务 签字 问题来源 来源 建章立制 问责 问责情况 追责问责情况 未完成原因 未整改到位原因
        原因 下一步计划 下一步打算 下步打算 下一步措施 下一步整改措施 下一步工作措施 整改类型 督办领导
        督导领导 督导单位 监督单位 督办单位 填报单位 被巡察单位 单位名称 一级单位 主管部门 定性依据
        法规政策依据 依据 整改建议 报告年份 年份 完善制度 验收意见
    """,
}
SYNONYMS: dict[Field, tuple[str, ...]] = {field: tuple(words.split()) for field, words in WORDS.items()}

# Words too general to be recognised at the end of a longer heading (被巡察单位 is no responsible unit).
GENERAL = """
    单位 部门 股室 科室 时间 任务 事项 进度 状态 类型 目标 说明 附件 成效 进展 领域 问题情况 no 编号 金额
    来源 原因 电话 项目 主题 节点
"""
EXACT_ONLY = frozenset(GENERAL.split())

# Headings that name one of several fields; the column's content decides (完成情况 holds statuses or reports).
EITHER: dict[str, tuple[Field, ...]] = {
    "完成情况": ("status", "progress"),
    "整改完成情况": ("status", "progress"),
    "整改情况": ("status", "progress"),
    "整改结果": ("status", "progress"),
    "整改进度": ("status", "progress"),
    "进度": ("status", "progress"),
    "落实情况": ("status", "progress"),
    "整改落实情况": ("status", "progress"),
    "办理情况": ("status", "progress"),
    "办理结果": ("status", "progress"),
    "完成进度": ("status", "progress"),
    "整改要求": ("due", "goal"),
    "责任": ("lead_unit", "person"),
    "责任落实": ("lead_unit", "person"),
    "责任分工": ("lead_unit", "person"),
    "责任清单": ("lead_unit", "person"),
    "牵头": ("lead_unit", "leader"),
    "责任主体": ("lead_unit", "person"),
}

# Words of a lower heading row that say nothing without the heading above them.
VAGUE = "内容 名称 具体内容 描述 情况 情况描述 姓名 摘要 表述"
GENERIC = frozenset(VAGUE.split())

# Group headings that stand only above others (two- and three-level headings).
ABOVE = """
    问题清单 任务清单 责任清单 措施清单 成效清单 整改清单 整改责任清单 整改目标清单 整改任务清单 整改责任
    责任 问题
"""
GROUPS = frozenset(ABOVE.split())
