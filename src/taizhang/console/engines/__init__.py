"""Where a batch is worked through (批量执行): here, in several processes, on a Dask cluster. The answers are the same."""
