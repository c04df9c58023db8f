"""Skeletons: a warning, a guide, another ward's whole site."""
