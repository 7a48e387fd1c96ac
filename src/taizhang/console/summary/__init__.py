"""The workbook that sums a batch up (汇总工作簿): overview, file by file, defect by defect, rule by rule."""
