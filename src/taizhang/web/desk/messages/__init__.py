"""Pages of messages: what somebody was told, and where they want to be told (消息)."""
