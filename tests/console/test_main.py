"""The command line as a whole: help, wrong use, and how little it takes to start."""

import subprocess
import sys


def test_help_lists_the_commands_in_chinese(taizhang):
    for done in (taizhang(), taizhang("--help")):
        assert done.returncode == 0
        assert "intake" in done.stdout
        assert "读一份反馈意见、通报或台账" in done.stdout
        assert "Usage:" not in done.stdout


def test_the_version_is_told(taizhang):
    from taizhang import __version__

    assert taizhang("--version").stdout.strip() == f"taizhang {__version__}"


def test_wrong_use_is_one_sentence_that_says_where_to_look(taizhang):
    for arguments, sentence in (
        (["intake"], "还缺 FILE。说明见 taizhang intake --help。"),
        (["intake", "--nix", "a.txt"], "没有 --nix 这个选项。说明见 taizhang intake --help。"),
        (["nix"], "没有这个命令"),
        (["--nix"], "没有 --nix 这个选项"),
        (["intake", "a.txt", "b.txt"], "写多了参数。说明见 taizhang intake --help。"),
        (["intake", "a.txt", "--to"], "--to 后面要写一个值。"),
    ):
        done = taizhang(*arguments)
        assert done.returncode == 2
        assert sentence in done.stderr
        assert len(done.stderr.strip().splitlines()) == 1


def test_a_reader_that_has_seen_enough_is_no_error(samples):
    from workshop.machine import ROOT

    pipe = f"'{ROOT}/bin/taizhang' intake '{samples}/ledger.xlsx' --json | head -1"
    done = subprocess.run(["sh", "-c", pipe], capture_output=True, encoding="utf-8", timeout=60)
    assert (done.stdout.strip(), done.stderr) == ("{", "")


def test_commands_that_need_no_django_do_not_load_it(samples):
    program = (
        "import sys\nfrom taizhang.console.main import main\n"
        f"try: main(['intake', {str(samples / 'ledger.xlsx')!r}, '--json'])\n"
        "except SystemExit: pass\n"
        "print(sorted(m for m in sys.modules if m.split('.')[0] in ('django', 'xlsxwriter')), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", timeout=60)
    assert done.stderr.strip() == "[]"


def test_the_table_of_commands_loads_none_of_them():
    program = "import sys, taizhang.console.main; print('taizhang.console.intake' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, encoding="utf-8", timeout=60)
    assert done.stdout.strip() == "False"


def test_every_command_of_the_table_is_there():
    from taizhang.console.commands import COMMANDS, load

    for name in COMMANDS:
        assert load(name).name == name


def test_a_fault_of_ours_is_one_sentence_and_its_details_are_there_for_the_asking(taizhang, tmp_path):
    broken = tmp_path / "broken.sqlite3"
    broken.write_bytes(b"no database at all, but as long as the head of one" * 40)
    plain = taizhang("verify", DATABASE_URL=f"sqlite:///{broken}")
    assert plain.returncode == 70
    assert plain.stderr.startswith("程序出了错")
    assert len(plain.stderr.strip().splitlines()) == 1
    asked = taizhang("verify", DATABASE_URL=f"sqlite:///{broken}", TAIZHANG_DEBUG="1")
    assert "not a database" in asked.stderr
