"""The search index: what a browser fetches, piece by piece, to find pages by the words that people type."""
