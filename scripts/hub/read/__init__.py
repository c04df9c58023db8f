"""From disk to text and YAML nodes that remember their lines. Knows nothing of warnings."""
