"""A feedback letter in Word whose numbers are Word's own (反馈意见)."""

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH

from making.package import in_song, numbered, numbering, packed

TITLE = "中共岚溪县委第二巡察组关于对县水利局党组巡察情况的反馈意见"
OPENING = (
    "根据县委统一部署，2031年3月4日至4月25日，县委第二巡察组对县水利局党组开展了十届县委第三轮常规巡察。"
    "5月16日，县委巡察工作领导小组听取了巡察情况汇报。现将有关情况反馈如下。"
)
# 方面 → 类 → 问题; the numbers 一、（一） 1. are set by Word.
FINDINGS = {
    "贯彻落实党的理论和路线方针政策以及县委部署要求有差距": {
        "治水思路学习研究不深": [
            "党组理论学习中心组2030年未安排水资源节约集约利用专题学习，研讨发言照搬材料。",
            "对农村供水县域统管研究不够，18个乡镇水厂中有7个仍由村组自行管护。",
        ],
        "重点工程推进不力": [
            "柳塘河治理工程比计划晚开工5个月，2个标段未按期完成主体工程。",
            "水毁工程修复资金支付缓慢，2030年下达的640万元至巡察时只支付了275万元。",
        ],
    },
    "群众身边腐败和作风问题整治不够": {
        "供水服务作风不实": [
            "水费收缴公示不规范，抽查的12个村中有4个连续两年没有公示。",
            "群众来电反映停水问题答复不及时，平均办理时间超过承诺时限3天。",
        ],
        "项目监管存在廉政风险": [
            "小型水库维修养护项目验收把关不严，3个项目验收资料缺少监理签字。",
        ],
    },
    "基层党组织建设弱化": {
        "党内政治生活不严肃": [
            "局属水管站党支部2030年组织生活会批评意见雷同，相互批评流于形式。",
        ],
    },
}
ADVICE = [
    "提高政治站位，把水利安全责任扛在肩上。",
    "举一反三，健全工程建设和资金监管制度。",
    "压实主体责任，推动全面从严治党向基层延伸。",
]
CLOSING = (
    "请县水利局党组在收到反馈意见后15个工作日内报送整改方案，集中整改期为3个月，整改进展情况以适当方式公开。"
)


def feedback_letter() -> bytes:
    document = Document()
    in_song(document, 16)
    heading = document.add_paragraph(TITLE)
    heading.alignment = WD_ALIGN_PARAGRAPH.CENTER
    heading.runs[0].bold = True
    document.add_paragraph(OPENING)
    numbering(
        document,
        [
            ("chineseCounting", "%1、"),
            ("chineseCounting", "（%2）"),
            ("decimal", "%3."),
            ("decimal", "（%4）"),
        ],
    )
    numbered(document, "巡察发现的主要问题", 0)
    for aspect, groups in FINDINGS.items():
        numbered(document, aspect, 1)
        for group, findings in groups.items():
            numbered(document, group, 2)
            for finding in findings:
                numbered(document, finding, 3)
    numbered(document, "意见建议", 0)
    for advice in ADVICE:
        numbered(document, advice, 1)
    document.add_paragraph(CLOSING)
    for line in ("中共岚溪县委第二巡察组", "2031年5月22日"):
        document.add_paragraph(line).alignment = WD_ALIGN_PARAGRAPH.RIGHT
    return packed(document)
