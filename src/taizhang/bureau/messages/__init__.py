"""What people are told (消息): in the house, and through channels that the bureau has set up."""
