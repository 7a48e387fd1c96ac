"""What changes about messages, channels and addresses (消息的办理)."""
