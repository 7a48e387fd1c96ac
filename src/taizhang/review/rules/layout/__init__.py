"""Rules on the layout of official documents as Word files (版式), GB/T 9704—2012."""
