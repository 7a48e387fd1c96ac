"""Indicators (指标): named figures with their definitions, values of any day, targets, reports and receipts."""
