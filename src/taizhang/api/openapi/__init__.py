"""The interface described for programs (OpenAPI 3.1): written from the declarations, never by hand."""
