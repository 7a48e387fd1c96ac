"""The interface for programs (接口): REST over the same transitions and questions that the pages use."""
