"""Pages of calls for material and of what offices send in (征集、报送)."""
