"""Builds .venv from a lock file with hashes (运行环境); bin/setup calls it when the stamp is stale."""

import fcntl
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
VENV = ROOT / ".venv"
PYTHON = VENV / "bin" / "python"
WHEELS = ROOT / "wheels"


def contents(lock: Path) -> str:
    return f"{ROOT}\n{lock.read_text()}"


def stamp(kind: str) -> Path:
    return VENV / f"{kind}.stamp"


def stop(chinese: str, english: str) -> None:
    sys.exit(f"{chinese}\n{english}")


def usable() -> bool:
    """Whether the environment starts, is new enough, and was made in this very folder."""
    probe = "import sys, pip; print(sys.version_info >= (3, 11), sys.prefix)"
    try:
        said = subprocess.run([PYTHON, "-c", probe], capture_output=True, text=True, check=True)
        pip = (VENV / "bin" / "pip").read_text()
    except (OSError, subprocess.CalledProcessError):
        return False
    return said.stdout.strip() == f"True {VENV}" and pip.startswith(f"#!{VENV}/")


def create() -> None:
    version = ".".join(map(str, sys.version_info[:3]))
    print(f"[1/3] 建立 .venv(Python {version}) creating .venv", flush=True)
    made = subprocess.run(
        [sys.executable, "-m", "venv", "--clear", VENV], capture_output=True, text=True, check=False
    )
    if made.returncode:
        print(made.stdout + made.stderr, file=sys.stderr)
        stop(
            "虚拟环境没有建成;Debian/Ubuntu 上请先执行 apt-get install python3-venv。",
            "The virtual environment was not created; on Debian and Ubuntu: apt-get install python3-venv",
        )


def install(lock: Path) -> None:
    """Installs exactly what the lock names, showing how far it has come."""
    command: list[str | Path] = [
        PYTHON,
        "-m",
        "pip",
        "install",
        "--require-hashes",
        "--no-deps",
        "--progress-bar=off",
    ]
    command += ["--disable-pip-version-check", "--no-input", "--only-binary=:all:", "-r", lock]
    if WHEELS.is_dir():
        command += ["--no-index", "--find-links", WHEELS]
    total = sum("==" in line for line in lock.read_text().splitlines())
    source = "wheels/" if WHEELS.is_dir() else "软件源 the package index"
    print(f"[2/3] 安装 {total} 个包,来自{source} installing {total} packages", flush=True)
    said, done, began = [], 0, time.monotonic()
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, text=True
    ) as pip:
        assert pip.stdout
        for line in pip.stdout:
            said.append(line)
            done += line.startswith(("Collecting ", "Requirement already satisfied", "Ignoring "))
            if sys.stdout.isatty():
                print(f"\r      {done}/{total}  {time.monotonic() - began:.0f} s ", end="", flush=True)
    if sys.stdout.isatty():
        print(end="\r")
    if pip.returncode:
        print("".join(said[-30:]), file=sys.stderr)
        stop(
            f"安装没有完成(pip 返回 {pip.returncode}),原因见上;修好后再执行一次即可。",
            f"The installation did not finish (pip returned {pip.returncode}); see above, then run it again.",
        )
    print(f"      用时 {time.monotonic() - began:.0f} s", flush=True)


def link_source() -> None:
    """Puts src/ on the path, relative to the file: no build tool is needed and no folder name is kept."""
    [packages] = (VENV / "lib").glob("python3.*/site-packages")
    (packages / "taizhang.pth").write_text("../../../../src\n")


def main(kind: str, lock: Path) -> None:
    with lock.open() as held:
        # Two set-ups at once would install over each other: the second waits, then finds the work done.
        fcntl.flock(held, fcntl.LOCK_EX)
        if PYTHON.exists() and stamp(kind).exists() and stamp(kind).read_text() == contents(lock):
            return
        if not usable():
            create()
        for stale in VENV.glob("*.stamp"):
            stale.unlink()
        install(lock)
        link_source()
        stamp(kind).write_text(contents(lock))
        if kind == "dev":
            # The development lock contains the runtime lock, version for version.
            stamp("runtime").write_text(contents(ROOT / "requirements.lock"))
        print("[3/3] 环境就绪 ready", flush=True)


if __name__ == "__main__":
    main(sys.argv[1], ROOT / sys.argv[2])
