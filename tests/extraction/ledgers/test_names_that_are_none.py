"""A sentence in the column of people is told with its cell and not taken over."""

SENTENCE = "由办公室会同各股室按照职责分工分别抓好落实并于每月底前报送进展情况" * 2


def test_a_person_too_long_is_told_at_its_cell_and_left_blank(read):
    ledger = read(
        f"序号 | 反馈问题 | 整改措施 | 责任领导 | 责任人\n1 | 台账不全 | 补齐台账 | 白知远 | {SENTENCE}",
        sheets=("整改台账",),
    )
    (measure,) = ledger.findings[0].measures
    assert (measure.leader, measure.person) == ("白知远", None)
    (note,) = [one for one in ledger.warnings if one.code == "too_long"]
    assert (note.place.sheet, note.place.cell, note.params["length"]) == ("整改台账", "E2", len(SENTENCE))


def test_a_long_list_of_names_is_told_too_and_a_short_one_is_not(read):
    names = "、".join(["叶小满"] * 30)
    ledger = read(
        f"序号 | 反馈问题 | 整改措施 | 责任人\n1 | 台账不全 | 补齐 | {names}\n2 | 会议太多 | 精简 | 叶小满、石鹿鸣"
    )
    assert [one.measures[0].person for one in ledger.findings] == [None, "叶小满、石鹿鸣"]
    assert [one.place.cell for one in ledger.warnings if one.code == "too_long"] == ["D2"]
