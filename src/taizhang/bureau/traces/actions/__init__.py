"""Records of what people took and saw (去向留痕)."""
