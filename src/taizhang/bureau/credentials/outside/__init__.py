"""Signing in through another system (外部登录): it says who somebody is, and nothing of what they may do here."""
