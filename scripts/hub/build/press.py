"""Draws cards and posters with typst, which is woken only when there is something to draw.

typst lets other threads run while it works, so a thread a core draws as fast as the machine can.
"""

import io
import re
import threading
from hashlib import blake2b
from importlib.metadata import version
from pathlib import Path
from typing import Any, NamedTuple

import hub.render.print as printed
from hub.build.words import SAYS

_FOLDER = Path(printed.__file__).parent
_SAYING = ("words.py", "dates.py", "telephones.py", "icons.py", "shared.py")
"""Modules beside `print/` that have a say in what a poster says."""
_COLOURS = 128
"""Enough for letters upon a few even colours: no pixel moves by more than 1/17, at a third of the bytes."""
_NO_LETTER = re.compile(r'the text `"(.+?)"` could not be displayed')
"""What typst says of a sign that no font has: the one reason that an officer can mend."""


class Task(NamedTuple):
    """A drawing to make: `template` is "card", "poster" or "door", `text` its input in JSON."""

    template: str
    text: str


class Unprintable(Exception):
    """A drawing that typst would not make; the text says why."""


def press_form() -> str:
    """Stands for all that a drawing's bytes depend on besides its input: templates, letters, versions."""
    digest = blake2b(digest_size=16)
    for path in sorted([*_FOLDER.glob("*.typ"), *_FOLDER.glob("fonts/*.ttf")]):
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    digest.update(f"{version('typst')} {version('pillow')} {_COLOURS}".encode())
    return digest.hexdigest()


def poster_form() -> str:
    """The same for a poster, which is known before its text is read: also what makes its text."""
    digest = blake2b(press_form().encode(), digest_size=16)
    markdown = _FOLDER.parent.parent / "markdown"
    for path in [
        *sorted(_FOLDER.glob("*.py")),
        *(_FOLDER.parent / name for name in _SAYING),
        *sorted(markdown.glob("*.py")),
    ]:
        digest.update(path.name.encode() + b"\0" + path.read_bytes())
    digest.update(version("segno").encode())
    return digest.hexdigest()


class Press:
    """Any number of threads may draw with one press; each gets its own compilers."""

    def __init__(self) -> None:
        self._own = threading.local()
        self._fonts: Any = None
        self._waking = threading.Lock()

    def draw(self, task: Task) -> bytes:
        """A card as PNG, anything else as a tagged PDF (PDF/UA-1). Raises Unprintable."""
        try:
            import typst
        except ImportError as error:
            raise Unprintable(str(error)) from error
        inputs = {task.template: task.text}
        try:
            compiler = self._compiler(task.template)
            if task.template == "card":
                return _shrink(compiler.compile(format="png", ppi=72, sys_inputs=inputs))
            made = compiler.compile(format="pdf", pdf_standards=["ua-1"], sys_inputs=inputs)
        except (typst.TypstError, OSError, ValueError) as error:
            letter = _NO_LETTER.search(str(error))
            reason = SAYS["no-letter"].format(letter=letter[1]) if letter else str(error)
            raise Unprintable(reason) from error
        assert isinstance(made, bytes)
        return made

    def _compiler(self, template: str) -> Any:
        known: dict[str, Any] = self._own.__dict__
        if template not in known:
            import typst

            with self._waking:
                if self._fonts is None:
                    self._fonts = typst.Fonts(
                        include_system_fonts=False,
                        include_embedded_fonts=True,
                        font_paths=[str(_FOLDER / "fonts")],
                    )
            known[template] = typst.Compiler(
                str(_FOLDER / f"{template}.typ"), root=str(_FOLDER), font_paths=self._fonts
            )
        return known[template]


def _shrink(png: Any) -> bytes:
    """The same picture in fewer colours, if that makes it smaller."""
    from PIL import Image

    if not isinstance(png, bytes):
        raise Unprintable("more than one page")
    picture = Image.open(io.BytesIO(png)).convert("RGB")
    few = picture.quantize(_COLOURS, method=Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    out = io.BytesIO()
    few.save(out, "PNG")
    return min(png, out.getvalue(), key=len)
