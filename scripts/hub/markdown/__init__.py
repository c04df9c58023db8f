"""The Markdown that officers write: one engine, GitHub's cmark in safe mode, for checking and for showing.

What is checked is what is shown: both ask here.
"""
