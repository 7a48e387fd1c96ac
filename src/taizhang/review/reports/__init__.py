"""What a review looks like (审核报告): for a terminal, for programs, for a browser, in Word. Pure: bytes and text."""
