"""Pure: model in, text or bytes out. Nothing here reads content, clock or network."""
