"""CPU seconds of Recognizers-Text for the texts on standard input, all its models of Chinese numbers and dates."""

import json
import sys
from time import process_time

from recognizers_date_time import DateTimeRecognizer
from recognizers_number import NumberRecognizer
from recognizers_number_with_unit import NumberWithUnitRecognizer

texts = json.load(sys.stdin)
number, unit, when = NumberRecognizer("zh-cn"), NumberWithUnitRecognizer("zh-cn"), DateTimeRecognizer("zh-cn")
models = [
    number.get_number_model(),
    number.get_percentage_model(),
    unit.get_currency_model(),
    unit.get_dimension_model(),
    when.get_datetime_model(),
]
for model in models:
    model.parse("2025年6月,3家企业增长2%")
began = process_time()
for text in texts:
    for paragraph in text.split("\n"):
        for model in models:
            model.parse(paragraph)
print(process_time() - began)
