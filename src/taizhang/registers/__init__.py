"""The rows that figures come from (业务底账), and the figures counted from them (指标)."""
