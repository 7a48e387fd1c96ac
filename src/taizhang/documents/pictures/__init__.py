"""Pictures of what was handed in (图像预览), drawn again from its pixels in a bounded process: no byte of it is passed on."""

from taizhang.documents.pictures.bounds import Bounds
from taizhang.documents.pictures.drawing import Drawing
from taizhang.documents.pictures.sandbox import draw_bounded

__all__ = ["Bounds", "Drawing", "draw_bounded"]
