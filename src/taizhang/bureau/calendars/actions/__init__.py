"""What is done to the calendar (工作日历的动作)."""
