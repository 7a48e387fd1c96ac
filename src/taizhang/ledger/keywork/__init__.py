"""Key work (重点工作): years of tasks that no inspection asked for, kept on the same ledger as findings, with their source and score."""
