"""What left the house, and who looked at what is sensitive (去向): each leaves one entry in the journal."""
