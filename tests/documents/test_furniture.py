"""Page furniture is told from the text, and never the text from itself."""

import pytest

from taizhang.documents.parse import from_text

TITLE = "中共青泉县商务局党组关于巡察整改进展情况的通报"
TEXT = [
    TITLE,
    "根据县委统一部署，县委第二巡察组开展了常规巡察。",
    "一、组织领导情况",
    "（一）关于推进缓慢的问题。已经整改。",
    "欢迎干部群众监督。",
    "联系电话：0890-5123456；邮政信箱：青泉县西环路1号；电子邮箱：a@example.com。",
    "联系方式：0890-5123456",
    "中共青泉县商务局党组",
    "2025年8月27日",
]


def parts(lines: list[str]) -> dict[str, str]:
    document = from_text("\n".join(lines))
    return {document.slice(block): block.place.part for block in document.blocks}


@pytest.mark.parametrize(
    "line",
    [
        "您所在的位置：首页 > 党务公开 > 巡察整改",
        "当前位置: 青泉网\u00a0>\u00a0部门\u00a0>\u00a0巡察",
        "首页 >> 新闻中心 >> 通知公告",
        "发布时间：2025-08-27 16:20 来源：县纪委监委 浏览次数：233",
        "【字体：大 中 小】 打印 关闭",
        "来源：县商务局",
        "日期：2025-08-27",
        "分享到：微信 微博 QQ空间",
        "首页 机构概况 新闻动态 党务公开 互动交流",
    ],
)
def test_above_the_text(line):
    found = parts([line, *TEXT])
    assert found[line] == "furniture"
    assert set(found) - {name for name in found if found[name] == "furniture"} == set(TEXT)


@pytest.mark.parametrize(
    "footer",
    [
        [
            "主办单位：中共青泉县纪律检查委员会",
            "版权所有：青泉县监委",
            "联系地址：西环路1号",
            "联系电话：0890-1",
            "某ICP备1号",
        ],
        ["上一篇：关于某项工作的通知", "下一篇：没有了", "网站地图 | 关于我们", "公网安备 42068202000030号"],
        ["责任编辑：温某", "【打印】【关闭】"],
        ["相关阅读", "某局召开会议", "某县开展调研", "版权所有 青泉网"],
        ["技术支持：某公司", "网站标识码：4206820003"],
        ["Copyright © 2025 青泉网 All Rights Reserved"],
    ],
)
def test_below_the_text(footer):
    found = parts([*TEXT, *footer])
    assert [line for line, part in found.items() if part == "furniture"] == footer


def test_a_notice_without_furniture_keeps_every_line():
    assert set(parts(TEXT).values()) == {"body"}


@pytest.mark.parametrize(
    "line",
    [
        "关于我县首页改版情况的通报",
        "来源多样化的资金保障机制初步形成。",
        "主办单位要切实负起责任。",
        "时间过半、任务过半，全县上下要抓紧推进各项整改工作。",
        "日期：2025年8月27日",
    ],
)
def test_what_only_looks_alike_at_the_end_stays(line):
    assert parts([*TEXT, line])[line] == "body"


def test_markers_in_the_middle_of_a_text_mean_nothing():
    lines = [
        *TEXT,
        *[f"第{n}项措施已经落实。" for n in range(60)],
        "主办单位：某局",
        *[f"第{n}项已完成。" for n in range(60, 120)],
    ]
    assert parts(lines)["主办单位：某局"] == "body"


def test_contacts_before_the_footer_belong_to_the_notice():
    found = parts([*TEXT[:-2], "联系地址：西环路1号", "版权所有：青泉网", "联系电话：0890-9"])
    assert found["联系方式：0890-5123456"] == "body"
    assert found["联系地址：西环路1号"] == "body"
    assert found["联系电话：0890-9"] == "furniture"
