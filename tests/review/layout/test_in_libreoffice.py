"""A file says the same to the rules before and after LibreOffice has saved it, through its own format and back."""

import subprocess

import pytest
from review.word_pages.notation import drawn

from taizhang.documents.parse import parse
from taizhang.review import review

TITLE = "【标题】中共云泽县水利局党组关于巡察整改进展情况的通报"
TEXT = "【正文】截至2025年6月底，已完成整改措施19项，其余24项正在按计划推进。"
RUNS = f"""【发文机关标志】中共云泽县水利局党组文件
【发文字号，黑线】云水党组〔2025〕12号
【标题，宋体，小二，居左】中共云泽县水利局党组关于巡察整改进展情况的通报
【一级，仿宋】一、集中整改组织情况
【正文】局党组坚持{{批注 张三|把巡察整改}}作为重大政治任务，{{宋体，小四|召开专题会议6次}}，{{红色|研究部署}}，{{突出|逐条明确责任}}。
【正文，缩进 0 字】　　截至2025年6月底，已完成整改措施19项，{{隐藏|两项未完成，}}其余24项正在按计划推进。
【空行】
{TEXT}
【署名，居右，右空 0 字】中共云泽县水利局党组
【日期，居右，右空 0 字】2025年8月7日
【附件，不另页】附件1
【附件标题】问题清单
{TEXT}""".replace("{{", "{").replace("}}", "}")
LETTER = "【版面】纸 215.9×279.4 毫米，天头 25.4 毫米，下 25.4 毫米，页码 居中 #\n" + "\n".join(
    [TITLE, *[TEXT.replace("】", "，行距 20 磅，缩进 0 字】")] * 24]
)
FOREIGN = "【版面】天头 25.4 毫米，下 25.4 毫米，无页码\n" + "\n".join(
    [TITLE, *[TEXT.replace("】", "，宋体，小四，行距 1.5 倍】")] * 5]
)


def told(data: bytes) -> list[tuple[str, str, str]]:
    report = review(parse(data, "a.docx"), profile=None)
    of_files = (one for one in report.diagnostics if one.family == "layout" or one.code >= "X107")
    return [(one.code, one.text, one.message()) for one in of_files]


@pytest.mark.parametrize(
    ("case", "codes"),
    [
        (
            RUNS,
            {
                "G107",
                "G108",
                "G110",
                "G112",
                "G113",
                "G114",
                "G115",
                "G116",
                "G121",
                "G122",
                "G123",
                "X108",
                "X109",
            },
        ),
        (LETTER, {"G102", "G103", "G106", "G111", "G119", "G120"}),
        (FOREIGN, {"G101"}),
    ],
    ids=["runs", "letter", "foreign"],
)
def test_the_rules_agree(soffice, tmp_path, case, codes):
    before = told(source := drawn(case)[0])
    assert {code for code, _text, _message in before} == codes
    (path := tmp_path / "case.docx").write_bytes(source)
    profile = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    for form, name in (("odt", "case.odt"), ("docx:MS Word 2007 XML", "case.docx")):
        folder = tmp_path / name.rpartition(".")[2]
        command = [soffice, profile, "--headless", "--convert-to", form, "--outdir", folder, path]
        subprocess.run(command, check=True, capture_output=True, timeout=120)
        path = folder / name
    assert told(path.read_bytes()) == before
