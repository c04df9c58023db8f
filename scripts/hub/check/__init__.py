"""From text to the model, or to problems: each with file, line, what must hold and how to mend it."""
