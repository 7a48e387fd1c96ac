"""Figures of one sentence know how they belong together."""

from taizhang.extraction import claims


def parts(text: str) -> list[tuple[int | None, str]]:
    return [(one.part_of, one.relation) for one in claims(text)]


def test_figures_in_brackets_are_parts_of_the_one_before() -> None:
    text = "已开展活动46场（送戏下乡18场、广场舞展演12场、非遗进校园14场）"
    assert parts(text) == [(None, ""), (0, "小计"), (0, "小计"), (0, "小计")]


def test_brackets_within_其中_keep_their_own_whole() -> None:
    text = "处理23人，其中党纪处分7人（警告5人、严重警告2人）"
    assert parts(text) == [(None, ""), (0, "其中"), (1, "小计"), (1, "小计")]


def test_其中_divides_the_like_figure_before_and_holds_through_the_list() -> None:
    text = "反馈问题29个，其中立行立改12个、限期整改15个、长期坚持2个"
    assert [one.part_of for one in claims(text)] == [None, 0, 0, 0]
    assert [one.metric for one in claims(text)][1:] == ["立行立改", "限期整改", "长期坚持"]


def test_其中_may_open_the_next_sentence() -> None:
    text = "全市共有高企97家。其中，瞪羚企业13家，占13.4%"
    assert [one.part_of for one in claims(text)] == [None, 0, None]
    assert claims(text)[2].ratio == (1, 0)


def test_其中_divides_no_figure_of_another_unit() -> None:
    assert [one.part_of for one in claims("投资4.7亿元，其中1个已开工")] == [None, None]


def test_分别_gives_the_first_value_to_the_first_name() -> None:
    profit, tax = claims("利润和税收分别增长3.2%和8.3%")
    assert [(one.subject, str(one.value), one.direction) for one in (profit, tax)] == [
        ("利润", "3.2", "up"),
        ("税收", "8.3", "up"),
    ]


def test_分别_behind_figures_follows_their_order() -> None:
    found = claims("接待游客120万人次、实现旅游收入8.6亿元，同比分别增长15%、18.2%")
    assert [one.subject for one in found] == ["", "", "接待游客", "实现旅游收入"]


def test_分别_behind_years_dates_each_value() -> None:
    assert [one.as_of for one in claims("2023年、2024年分别新增4家和6家")] == ["2023", "2024"]


def test_分别_without_as_many_names_names_none() -> None:
    assert {one.subject for one in claims("第一、二、三产业增加值分别为12.1亿元、45.6亿元和33.8亿元")} == {""}


def test_a_rate_knows_its_two_counts() -> None:
    assert claims("检查加油站48座，发现问题的36座，占检查总数的75.0%")[2].ratio == (1, 0)
    assert claims("32个规划项目中有11个未开工，占43.4%")[2].ratio == (1, 0)


def test_of_several_counts_the_one_named_like_the_rate_is_the_part() -> None:
    found = claims("反馈的13个问题中，已完成整改10个，正在整改3个，整改完成率76.9%")
    assert found[3].ratio == (1, 0)


def test_a_rate_without_two_counts_has_none() -> None:
    assert claims("开展知识测试2次，测试合格率100%")[1].ratio is None


def test_names_before_a_number_are_listed() -> None:
    (firms,) = claims("圣灵、农垦、万柯3家企业申报")
    assert (firms.enumerated, firms.kind) == (("圣灵", "农垦", "万柯"), "enumeration")
    (trades,) = claims("汽车装备、食品加工、循环经济、木业家居、光电信息等5大产业")
    assert (len(trades.enumerated), trades.kind, trades.unit) == (5, "enumeration", "大产业")
