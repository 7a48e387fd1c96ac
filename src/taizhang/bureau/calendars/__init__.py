"""The calendar of working days as this house keeps it (工作日历): what came with it, and what was entered since."""
