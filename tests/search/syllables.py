"""All syllables that Vietnamese spelling has room for, as they are written in the old way and in the new.

A capital in a rime is the letter that bears the tone in the old way (hòa, thủy), as the content has it.
"""

import unicodedata
from collections.abc import Iterator

INITIALS = " b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x"
OPEN = (
    "A E Ê I O Ô Ơ U Ư Y Ai Ao Au Ay Âu Ây Eo Êu Ia iÊu Iu Oi Ôi Ơi Ua uÔi Ui Ưa ưƠi ưƠu Ưi Ưu yÊu "
    "Oa oAi oAo oAy Oe oEo uÂy uÊ uƠ Uy uYa uYu"
)
NASAL = (
    "Am An Ang Anh Ăm Ăn Ăng Âm Ân Âng Em En Eng Êm Ên Ênh Im In Inh iÊm iÊn iÊng Om On Ong oOng Ôm Ôn Ông "
    "Ơm Ơn Um Un Ung uÔm uÔn uÔng Ưm Ưn Ưng ưƠm ưƠn ưƠng yÊm yÊn yÊng "
    "oAm oAn oAng oAnh oĂm oĂn oĂng oEn uÂn uÂng uÊn uÊnh uYn uYnh uYÊn Ynh"
)
STOPPED = (
    "Ac Ach Ap At Ăc Ăp Ăt Âc Âp Ât Ec Ep Et Êch Êp Êt Ich Ip It iÊc iÊp iÊt Oc Op Ot oOc Ôc Ôp Ôt Ơp Ơt "
    "Uc Up Ut uÔc uÔt Ưc Ưt ưƠc ưƠp ưƠt yÊt oAc oAch oAt oĂc oĂt oEt uÂt uÊch uYÊt uYt uYch uYp Yt Ych"
)
TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
BEFORE_A_STOP = ("\u0301", "\u0323")
NEW = {"Oa": "oA", "Oe": "oE", "Uy": "uY"}
"""What the new way writes otherwise: hoà, khoẻ, thuỷ."""


def syllables() -> Iterator[tuple[str, str]]:
    """Each as the old and as the new way writes it, composed (NFC)."""
    for rimes, tones in ((OPEN, TONES), (NASAL, TONES), (STOPPED, BEFORE_A_STOP)):
        for rime in rimes.split():
            for initial in INITIALS.split(" "):
                if _go_together(initial, rime.lower()):
                    for tone in tones:
                        new = rime if initial == "qu" else NEW.get(rime, rime)
                        yield _written(initial, rime, tone), _written(initial, new, tone)


def _go_together(initial: str, rime: str) -> bool:
    first = unicodedata.normalize("NFD", rime)[0]
    if len(rime) > 1 and first == "y":
        return initial == "qu" or (initial == "" and rime[1] == "ê")
    if initial == "qu":
        return first not in "iuo" or rime[0] in "ôơ"
    if initial == "gi":
        return first not in "iy"
    if initial in ("gh", "ngh", "k"):
        return first in "eiy"
    if initial == "g":
        return first not in "eiy" or rime in ("i", "in")
    return first not in "eiy" or initial not in ("c", "ng")


def _written(initial: str, rime: str, tone: str) -> str:
    at = next(place for place, letter in enumerate(rime) if letter.isupper())
    return unicodedata.normalize("NFC", initial + rime[: at + 1].lower() + tone + rime[at + 1 :])
