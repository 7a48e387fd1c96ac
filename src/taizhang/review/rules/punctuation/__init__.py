"""Signs between the words (标点与数字用法): GB/T 15834, GB/T 15835."""
