"""A rectification plan in Word: every measure with leader, unit, person and date in brackets (整改方案)."""

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH

from making.package import in_song, packed

TITLE = "中共岚溪县市场监督管理局党组关于落实县委第一巡察组反馈意见的整改方案"
OPENING = (
    "2031年6月11日，县委第一巡察组向县市场监督管理局党组反馈了十届县委第三轮巡察意见。"
    "为抓好整改落实，结合实际制定本方案。"
)
# 方面 → 问题 → (措施, 责任)
PLAN = {
    "一、贯彻上级决策部署方面": [
        (
            "（一）关于“优化营商环境措施落实不到位”的问题",
            [
                (
                    "1.推行企业开办一窗通办，办理时间压缩到1个工作日。",
                    "贺兰泽",
                    "行政审批股",
                    "柏知秋",
                    "2031年8月31日前",
                ),
                (
                    "2.每季度走访重点企业30家，建立诉求台账并限时答复。",
                    "贺兰泽",
                    "信用监管股",
                    "宁安和",
                    "长期坚持",
                ),
            ],
        ),
        (
            "（二）关于“食品小作坊整治存在死角”的问题",
            [
                (
                    "1.对全县食品小作坊逐户摸排，建立一户一档。",
                    "程未央",
                    "食品生产股",
                    "田守拙",
                    "2031年7月31日前",
                ),
                (
                    "2.开展为期两个月的集中整治，整治不到位的依法停产。",
                    "程未央",
                    "食品生产股",
                    "田守拙",
                    "2031年9月30日前",
                ),
            ],
        ),
    ],
    "二、全面从严治党方面": [
        (
            "（一）关于“执法人员廉政教育不经常”的问题",
            [
                (
                    "1.每季度开展一次执法岗位廉政教育，新任职人员逐一谈话。",
                    "杜若洲",
                    "机关党委",
                    "宁安和",
                    "长期坚持",
                ),
                (
                    "2.修订行政处罚案件集体讨论制度，规范自由裁量。",
                    "杜若洲",
                    "法规股",
                    "柏知秋",
                    "2031年8月底前",
                ),
            ],
        ),
    ],
}


def plan() -> bytes:
    document = Document()
    in_song(document, 16)
    heading = document.add_paragraph(TITLE)
    heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
    heading.runs[0].bold = True
    document.add_paragraph(OPENING)
    for aspect, findings in PLAN.items():
        document.add_paragraph(aspect)
        for finding, measures in findings:
            document.add_paragraph(finding)
            for measure in measures:
                document.add_paragraph(sentence(*measure))
    for line in ("中共岚溪县市场监督管理局党组", "2031年6月27日"):
        document.add_paragraph(line).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    return packed(document)


def sentence(measure: str, leader: str, unit: str, person: str, due: str) -> str:
    owed = f"责任领导：{leader}；责任单位：{unit}；责任人：{person}；完成时限：{due}"
    return f"{measure}（{owed}）"
