"""Benchmarks (基准): how fast we are beside a limit measured in the same run. No test is timed; these are never gates."""
