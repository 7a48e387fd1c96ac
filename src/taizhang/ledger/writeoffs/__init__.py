"""Write-off and its review (销号)."""
