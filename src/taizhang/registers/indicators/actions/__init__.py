"""What is done with indicators (指标动作)."""
