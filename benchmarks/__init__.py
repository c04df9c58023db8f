"""How fast the hub is, beside other ways to make the same site."""
