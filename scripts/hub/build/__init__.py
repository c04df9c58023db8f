"""From the model to a whole site on disk: what is kept, what is made anew, checked, then switched."""
