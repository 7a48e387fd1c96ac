"""An invented bureau in the middle of its rectification, built through the real actions (演示)."""
