"""The loop (台账): from round to write-off."""
