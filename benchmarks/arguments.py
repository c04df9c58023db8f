"""What benchmarks are asked for on the command line."""

import argparse
from collections.abc import Callable, Sequence


def sizes(text: str) -> list[int]:
    """Numbers of warnings with commas between, ascending."""
    return sorted(int(part) for part in text.split(","))


def some_of(known: Sequence[str]) -> Callable[[str], list[str]]:
    """Reads some of the `known` names, with commas between. Raises ArgumentTypeError for others."""

    def names(text: str) -> list[str]:
        wanted = text.split(",")
        unknown = set(wanted) - set(known)
        if unknown:
            raise argparse.ArgumentTypeError(
                f"unknown: {', '.join(sorted(unknown))}; known: {', '.join(known)}"
            )
        return wanted

    return names
