"""One noun a file (资源): what programs may ask for."""
