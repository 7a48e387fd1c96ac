"""What changes about jobs (作业的办理)."""
