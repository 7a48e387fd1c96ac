"""Telling other systems that something happened (推送): subscriptions, and what was delivered of each."""
