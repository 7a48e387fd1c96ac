"""Character recognition for scanned pages (文字识别), an optional extra: rapidocr, models included."""

from importlib.util import find_spec


def is_installed() -> bool:
    return find_spec("rapidocr") is not None and find_spec("onnxruntime") is not None
