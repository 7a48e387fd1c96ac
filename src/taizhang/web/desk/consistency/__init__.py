"""Questions about values that contradict each other, on the desk (数据核对)."""
