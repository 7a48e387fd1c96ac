"""What is out of date, late or gives no date (时效)."""
