"""Several documents side by side (多稿比对): what is asked of two of them, and what both say of the same thing."""
