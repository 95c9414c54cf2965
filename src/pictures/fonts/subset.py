"""Makes the fonts in this folder anew. README.md says when, and what has to be installed.

    python3 subset.py FOLDER-WITH-node_modules
"""

import pathlib
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

here = pathlib.Path(__file__).parent
packages = pathlib.Path(sys.argv[1]) / "node_modules" / "@expo-google-fonts"
data = here.parents[2] / "db" / "data"

# Latin with Azerbaijani, Cyrillic, and the signs of running text.
WESTERN = [
    *range(0x20, 0x7F), *range(0xA0, 0x250), 0x259, 0x2BB, 0x2BC, *range(0x300, 0x305), *range(0x306, 0x30D), 0x327, 0x328,
    *range(0x400, 0x460), 0x490, 0x491, 0x4E8, 0x4E9, *range(0x1E80, 0x1EA0), *range(0x2010, 0x2028), 0x202F, 0x2030, 0x2032,
    0x2033, 0x2039, 0x203A, 0x2044, 0x20AC, 0x20BC, 0x20BD, 0x2116, 0x2122, *range(0x2190, 0x2194), 0x2212, 0x2248, 0x2260,
    0x2264, 0x2265, 0xFFFD,
]


def is_chinese(character: str) -> bool:
    code = ord(character)
    return 0x3000 <= code <= 0x303F or 0x4E00 <= code <= 0x9FFF or 0xFF00 <= code <= 0xFFEF


def gb2312() -> set[str]:
    """The 6,763 characters of everyday simplified Chinese, and their punctuation."""
    found = set()
    for first in range(0xA1, 0xF8):
        for second in range(0xA1, 0xFF):
            try:
                found.add(bytes([first, second]).decode("gb2312"))
            except UnicodeDecodeError:
                pass
    return {character for character in found if is_chinese(character)}


def written_in_the_data() -> set[str]:
    return {character for file in data.rglob("*.yaml") for character in file.read_text("utf-8") if is_chinese(character)}


# Noto Sans has no arrows and hardly any signs; the Chinese font has, and lends them to all languages.
SIGNS = set("“”‘’—…·←↑→↓↔↕↗↘⇄■□▲△▼▽◆◇○●★☆≈≠≤≥∞√✓")

CHINESE = [ord(character) for character in gb2312() | written_in_the_data() | SIGNS]


def make(package: str, weight: str, family: str, style: str, unicodes: list[int], features: list[str]) -> None:
    stem = family.replace(" ", "")
    font = TTFont(packages / package / weight / f"{stem}_{weight}.ttf")
    options = subset.Options(hinting=False, layout_features=features, name_IDs=[0, 1, 2, 3, 4, 5, 6, 13, 14, 16, 17])
    maker = subset.Subsetter(options)
    maker.populate(unicodes=unicodes)
    maker.subset(font)
    if style != "Regular":
        # Of one family with the regular weight, so that font-weight chooses between them.
        font["name"].setName(family, 16, 3, 1, 0x409)
        font["name"].setName(style, 17, 3, 1, 0x409)
    font.save(here / f"{stem}-{style}.ttf")


LATIN_FEATURES = ["kern", "mark", "mkmk", "ccmp", "locl"]
make("noto-sans", "400Regular", "Noto Sans", "Regular", WESTERN, LATIN_FEATURES)
make("noto-sans", "600SemiBold", "Noto Sans", "SemiBold", WESTERN, LATIN_FEATURES)
make("noto-serif", "600SemiBold", "Noto Serif", "SemiBold", WESTERN, LATIN_FEATURES)
make("noto-sans-sc", "400Regular", "Noto Sans SC", "Regular", CHINESE, [])
