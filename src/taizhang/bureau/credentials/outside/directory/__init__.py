"""Signing in with name and password of a directory (目录登录 LDAP, RFC 4511): it is asked who somebody is, and nothing else."""
