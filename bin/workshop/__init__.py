"""What the commands in bin/ are made of (工棚). Development only: nothing here is part of the product."""
