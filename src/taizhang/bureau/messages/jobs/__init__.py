"""Jobs of the messages (消息的作业)."""
