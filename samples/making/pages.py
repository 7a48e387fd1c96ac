"""Bulletins as people save them from web sites, and a ledger pasted out of a spreadsheet (网页和粘贴稿)."""

from html import escape

TEXT_FURNITURE_TOP = """岚溪县人民政府门户网站
您当前的位置：首页 > 政务公开 > 巡察整改 > 正文
"""
TITLE = "中共岚溪县水利局党组关于十届县委第三轮巡察集中整改进展情况的通报"
LINE = "发布时间：2031-11-06 09:12   来源：县水利局   浏览次数：318   【字体：大 中 小】   打印   关闭"
# Dates lose their separators when pages are copied: 203134日, 425日, 2031 年10月 are left as they come.
OPENING = (
    "根据县委统一部署，203134日至425日，县委第二巡察组对县水利局党组开展了巡察。5月22日，县委巡察组反馈了巡察意见。"
    "按照党务公开原则，现将集中整改进展情况予以公布。"
)
LEADING = (
    "县水利局党组把巡察整改作为重要政治任务，一是成立整改工作领导小组，党组书记任组长；二是召开专题会议5次，"
    "制定整改措施10条，明确责任股室和完成时限。"
)
FINDINGS = [
    ("（一）关于“农村供水管护责任不落实”的问题",
     "整改落实情况：一是理顺管护体制。7个乡镇水厂移交县供水公司统一管护，覆盖人口3.6万人。"
     "二是加强水质检测。每月检测水样42份，合格率由91.3%提高到98.7%。三是畅通报修渠道。热线平均办理时间缩短到1.5天。"),
    ("（二）关于“柳塘河治理工程进度滞后”的问题",
     "整改落实情况一是倒排工期，每周调度1次，截止2031年9月底2个标段主体工程全部完成。"
     "二是约谈施工单位2家，追缴违约金18.5万元。"),
    ("（三）关于“水费收缴公示不规范”的问题",
     "整改落实情况：一是统一公示内容和格式，12个村全部补齐公示。三是开展水费收缴专项检查，清退多收水费0.74万元。"),
    ("（四）关于“小型水库维修养护项目验收把关不严”的问题",
     "整改落实情况：修订项目验收办法，验收资料由监理、业主、乡镇三方签字。对3个项目重新组织验收。对2名责任人批评教育。"),
]  # fmt: skip
NEXT = (
    "下一步，县水利局党组将持续巩固整改成效，一是抓好长期整改任务，二是健全长效机制。"
    "欢迎广大干部群众对巡察整改落实情况进行监督。联系电话：0817-6660123；"
    "邮政信箱：岚溪县柳塘路9号县水利局；电子邮箱：slj_zg@example.com。"
)
FURNITURE_BOTTOM = """分享到：  微信  微博
上一篇：关于2031年度水利工程建设领域专项检查的公告
下一篇：没有了
主办：岚溪县人民政府办公室   网站标识码：5100000000   备案号：某ICP备00000000号"""


def bulletin_text() -> bytes:
    parts = [TEXT_FURNITURE_TOP, TITLE, LINE, OPENING, "一、组织落实情况", LEADING, "二、整改进展情况"]
    for heading, body in FINDINGS:
        parts += [heading, body]
    parts += ["三、下一步工作", NEXT, "中共岚溪县水利局党组", "2031年10月28日", FURNITURE_BOTTOM]
    return ("\r\n".join(parts) + "\r\n").encode()


ROADS = [
    ("（一）关于“四好农村路”养护不够及时的问题",
     ["制定农村公路养护年度计划，落实养护资金760万元。", "建立乡、村两级路长巡查制度，设路长213名。"]),
    ("（二）关于“货车超限治理存在薄弱环节”的问题",
     ["新建不停车检测点2处，查处超限车辆164台次。", "与公安交警建立联合执法机制，每月联合行动不少于4次。"]),
    ("（三）关于“机关党建与业务融合不够”的问题",
     ["每月开展主题党日活动，党组成员到联系支部讲党课6次。"]),
]  # fmt: skip


def bulletin_page() -> bytes:
    title = "中共岚溪县交通运输局党组关于巡察整改进展情况的通报"
    opening = (
        "2031年3月10日至4月30日，县委第三巡察组对县交通运输局党组开展了巡察，并于5月23日反馈了意见。"
        "反馈的3个问题已全部制定整改措施，现将整改进展情况公布如下。"
    )
    body = [f"<p>{escape(opening)}</p>", "<h2>一、整改进展情况</h2>"]
    for heading, measures in ROADS:
        body.append(f"<h3>{escape(heading)}</h3>")
        body += [f"<p>{place}.{escape(measure)}</p>" for place, measure in enumerate(measures, 1)]
    body += ["<p>监督电话：0817-6660166</p>", "<p>中共岚溪县交通运输局党组</p>", "<p>2031年10月30日</p>"]
    crumbs = "<div class='breadcrumb'><a href='/'>首页</a> &gt; <a href='/zwgk'>政务公开</a> &gt; 正文</div>"
    line = "<div class='info'>发布时间：2031-11-03 来源：县交通运输局 浏览次数：207</div>"
    foot = "<footer>主办：岚溪县人民政府办公室 备案号：某ICP备00000000号</footer>"
    head = f"<head><meta charset='utf-8'><title>{title}</title></head>"
    page = f"{crumbs}<article><h1>{title}</h1>{line}{''.join(body)}</article>{foot}"
    return f"<!doctype html><html lang='zh'>{head}<body>{page}</body></html>\n".encode()


DUMP = [
    ("岚溪县司法局党支部审计发现问题整改清单",),
    ("序号", "存在问题", "整改措施", "责任股室及责任人", "完成时间", "完成情况", "是否销号"),
    (
        "1",
        "办公用品采购未按规定验收",
        "明确验收人和入库登记",
        "办公室 冯听澜",
        "2031年6月30日",
        "已整改",
        "已销号",
    ),
    ("", "", "每半年盘点一次", "", "长期坚持", "", ""),
    (
        "2",
        "差旅费报销附件不全",
        "补齐附件并修订报销制度",
        "财务股 秦望舒",
        "2031年7月15日",
        "部分整改",
        "未销号",
    ),
]


def dump() -> bytes:
    width = max(len(row) for row in DUMP)
    lines = ("\t".join((*row, *[""] * (width - len(row)))) for row in DUMP)
    return ("\r\n".join(lines) + "\r\n").encode("gb18030")
