"""The ward safety hub: warnings and guides written as files become a public site and feeds."""

__version__ = "0.1.0"
