"""Acts whose facts are worked out from a file before they are done (读文件的操作), one a file."""
