"""Whether what is said in several places agrees (一致性核对): contradictions become questions to those who own the figures."""
