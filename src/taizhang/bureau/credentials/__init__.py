"""How people prove who they are: passwords, second factors, sign-ins, the keeping of accounts (凭证)."""
