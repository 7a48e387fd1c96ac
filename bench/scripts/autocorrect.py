"""CPU seconds of autocorrect for the texts on standard input."""

import json
import sys
from time import process_time

import autocorrect_py

texts = json.load(sys.stdin)
began = process_time()
for text in texts:
    for paragraph in text.split("\n"):
        autocorrect_py.lint_for(paragraph, "text")
print(process_time() - began)
