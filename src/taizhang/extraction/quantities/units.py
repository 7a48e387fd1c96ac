"""Units and measure words (计量单位与量词) by kind, and how one is found behind a number.

The measures are those of 《国务院关于在我国统一实行法定计量单位的命令》 and the customary ones beside them; the measure words
come from reading about eighty published notices and from the table of measure words in school grammars.
"""

from decimal import Decimal

UNITS: dict[str, str] = {
    "count": """
        个 家 件 名 人 项 处 所 户 条 起 座 台 辆 架 艘 列 套 场 次 篇 份 册 本 卷 张 支 只 头 匹 羽 尾 棵 株 块 片 间 栋 幢
        栋楼 层 门 面 颗 粒 枚 根 把 顶 盏 口 眼 孔 道 段 节 部 幅 封 页 字 句 则 通 笔 单 票 席 位 届 期 批 轮 遍 趟 回 番 类
        种 例 案 宗 宗地 桩 桶 箱 袋 瓶 盒 包 剂 床 桌 副 双 对 组 排 队 班 网格 地块 楼栋 小区 社区 村 镇 乡 街道 县 市 省
        区 省市 省份 市州 市县 县区 县市区 县（市、区） 乡镇 行政村 自然村 学位 岗位 床位 标箱 标准箱 亿剂 单位 人口 团 股 字节
        门次 TEU 机组 台套 台（套） 座（处） 学分 课 讲 稿 丘 垄 篮 刀 挺 发 丸 帧 集 档 具 枝 点 部门 国 朵 串 捆 堆 缕 滴 声 招 式
    """,
    "visits": """
        人次 家次 台次 户次 批次 场次 车次 班次 架次 艘次 件次 项次 例次 点次 次数 站次 辆次 处次 套次 条次 篇次 万人次 剂次 针次
        头次 单次 轮次 回次 校次 村次 人天 人日 工日 课时 学时 夜次 对次 房次
    """,
    "money": "元 美元 欧元 港元 日元 英镑 卢布 圆",
    "area": """
        亩 公顷 平方米 平方公里 平方千米 平米 平 方里 顷 ㎡ m² m2 km² km2 分地 公亩
        平方厘米 平方尺
    """,
    "length": """
        公里 千米 米 分米 厘米 毫米 微米 里 华里 海里 尺 寸 丈 英里 延米 延长米 公里长 皮长公里
        车道公里 km m cm mm
    """,
    "weight": """
        吨 公斤 千克 克 毫克 微克 斤 两 担 钱 蒸吨 载重吨 总吨 吨标准煤 吨标煤 吨二氧化碳 吨碳当量
        t kg g mg μg 蒸吨/小时
    """,
    "volume": "立方米 立方 方 升 毫升 公升 m³ m3 L mL 立方千米 标准立方米 标方 加仑",
    "energy": """
        千瓦时 度电 瓦 千瓦 兆瓦 吉瓦 兆瓦时 吉瓦时 焦耳 千焦 大卡 千卡 伏 千伏 千伏安 兆伏安 kW
        kWh MW MWh GW GWh kV 马力 帕 兆帕 MPa W
    """,
    "time": """
        年 个月 个季度 季度 个星期 周 天 日 个工作日 工作日 个自然日 自然日 个日历日 小时 个小时
        分钟 分 秒 秒钟 学期 个学期 学年 个年度 岁 周岁 月龄 刻钟 昼夜 工作小时
    """,
    "points": "个百分点 百分点 个基点 个千分点",
    "ratio": "倍 成 折 番",
    "score": "分 星 颗星",
    "data": "MB GB TB PB KB 兆 Mbps Gbps 兆比特",
    "environment": "摄氏度 ℃ °C 度 分贝 dB 贝克 ppm 勒克斯",
}

KIND: dict[str, str] = {unit: kind for kind, units in UNITS.items() for unit in units.split()}
KIND["%"] = KIND["‰"] = KIND["‱"] = "rate"

SCALES: dict[str, int] = {
    "十": 10,
    "百": 100,
    "千": 1000,
    "万": 10**4,
    "十万": 10**5,
    "百万": 10**6,
    "千万": 10**7,
    "亿": 10**8,
    "十亿": 10**9,
    "百亿": 10**10,
    "千亿": 10**11,
    "万亿": 10**12,
}

# A unit that is only the beginning of another word when one of these signs follows (个体, 家庭, 名单, 年度, 人大 …).
NOT_BEFORE: dict[str, str] = {
    "个": "性别体",
    "家": "庭属长园禽畜具电装居政",
    "名": "单称誉录额义牌",
    "人": "大民员才均事物防社",
    "件": "",
    "项": "目链圈",
    "处": "理置罚分于在长室方级",
    "所": "有属得以在谓需",
    "户": "籍主口外均型",
    "条": "例款件线文块",
    "起": "草诉来点步伏源到",
    "座": "谈位机椅",
    "台": "账帐湾风阶",
    "部": "门署队委分级长",
    "场": "所地景馆镇",
    "次": "序要日年月生均品",
    "份": "额",
    "本": "级市县区省地着次人身部级科",
    "张": "家",
    "支": "部付持出援撑行队教农委",
    "只": "有是要能",
    "头": "部",
    "块": "状",
    "片": "区面",
    "间": "隔接断",
    "层": "级次面",
    "门": "户店诊前类槛票",
    "面": "积向对临貌试包",
    "根": "据本治植",
    "把": "握关手",
    "口": "径岸腔碑头",
    "道": "路德理",
    "段": "落",
    "节": "约能点日水目",
    "通": "过知报道行信",
    "单": "位独一元项列",
    "位": "于置次列居",
    "届": "满时",
    "期": "间限满待末货刊权初",
    "批": "评示发准复量",
    "类": "似别型",
    "种": "植子类粮",
    "例": "如会行",
    "包": "括含装联抓保干",
    "对": "于应口比标照象外",
    "组": "织长成建合",
    "队": "伍员",
    "班": "子组",
    "字": "头样号",
    "村": "级",
    "镇": "级",
    "乡": "级村镇",
    "县": "级",
    "市": "级场民长州",
    "省": "级内外",
    "区": "级域别块",
    "团": "队结员支",
    "股": "室份权东",
    "课": "题程",
    "讲": "话座",
    "发": "展生现放布出",
    "元": "旦素",
    "平": "均台方安时",
    "方": "面式案向位法便",
    "里": "程面",
    "米": "粉饭",
    "两": "个项会者级地",
    "克": "服",
    "担": "任保当负",
    "升": "级到至",
    "分": "别之类解管级局钟步为批档析工担项享级",
    "年": "度级初底末代月内生均报终检轻龄期制",
    "天": "然气",
    "日": "常均报前起",
    "周": "年边期边围岁",
    "度": "过",
    "成": "立员效为果功本熟长就绩人品年分都语套群片心型交立活",
    "番": "茄",
    "秒": "",
    "具": "有体备",
    "集": "中体团约合资",
    "式": "",
    "声": "明音",
    "串": "联",
    "档": "案次",
    "稿": "件",
    "式样": "",
    "票": "据",
    "席": "位",
    "轮": "岗流换训候船次巡",
    "回": "头访收复应升落归",
    "排": "查放名污水",
    "折": "旧合算",
    "季度": "",
    "星": "级期",
    "兆": "瓦",
    "社区": "",
    "单位": "",
    "个年度": "重任目计工项投预决",
    "个季度": "重任目计工项投预决",
    "个月": "度",
    "案": "件例由",
    "宗": "教旨",
    "床": "位",
}
# Words that begin like those and are what is counted: 53条线索, 12条线路.
YET_BEFORE: dict[str, tuple[str, ...]] = {"条": ("线索", "线路")}
# Units only before these words: 10日内, 提出3点意见; else 日 ends a date and 点 an hour.
ONLY_BEFORE: dict[str, tuple[str, ...]] = {
    "日": ("内", "以内", "之内"),
    "个年度": (",", "。", ";", "、", ")", "内", "以", "的", "里", "中", "累计", "平均", "连续"),
    "点": ("意见", "要求", "建议", "希望", "整改", "措施", "体会", "启示", "做法", "工作"),
    "国": ("企业", "人员", "代表", "客商", "青年"),
}
# One-sign units that a Chinese numeral may count; the others begin too many words (三方, 两面, 二度, 一道, 三级).
CHINESE_COUNTS = frozenset("个家件名人项处所户条起座台辆场次篇份册间栋套类种例宗批轮期笔倍成元年天日岁亩吨斤")


def unit_at(folded: str, at: int) -> str | None:
    """The longest unit that begins here, as the table writes it, and is not the beginning of another word."""
    for unit in _BY_FIRST.get(folded[at : at + 1], ()):
        if folded.startswith(unit, at) and _stands(folded, unit, at + len(unit)):
            return unit
    return None


def _stands(folded: str, unit: str, end: int) -> bool:
    following = folded[end : end + 1]
    if unit[-1].isascii() and unit[-1].isalnum():
        return not (following.isascii() and following.isalnum())
    if unit in ONLY_BEFORE:
        return folded.startswith(ONLY_BEFORE[unit], end)
    if folded.startswith(YET_BEFORE.get(unit, ("\n\n",)), end):
        return True
    return not following or following not in NOT_BEFORE.get(unit, "")


# Brackets and widths as folding leaves them.
_FOLDED = {unit.replace("（", "(").replace("）", ")"): kind for unit, kind in KIND.items()}

_BY_FIRST: dict[str, list[str]] = {}
for _unit in sorted(_FOLDED, key=len, reverse=True):
    _BY_FIRST.setdefault(_unit[0], []).append(_unit)


def kind_of(unit: str) -> str:
    return "composite" if "/" in unit else _FOLDED.get(unit, _FOLDED.get(unit.partition("(")[0], "count"))


def scale_of(sign: str) -> Decimal:
    return Decimal(SCALES.get(sign, 1))
