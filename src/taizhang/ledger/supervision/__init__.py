"""Supervision (督办): written demands on a ladder of steps, their receipts and replies, and the board of what is late."""
