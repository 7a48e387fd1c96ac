"""How an official document is to be set (公文版式, GB/T 9704—2012), and how a file in hand is set."""
