"""Makes the page's three small font files from the packages of @fontsource (needs `pip install fonttools brotli`).

The subsets are renamed, as the SIL Open Font License asks of modified fonts with reserved names, and get the narrow
no-break space (U+202F) that French numbers and punctuation need. Kerning too small to be seen is dropped; the licence
stands in static/fonts-OFL.txt. Run from the root: python3 scripts/subset-fonts.py
"""

from fontTools import subset
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

ASCII = [chr(code) for code in range(0x20, 0x7F)]
FRENCH = list("ÀÂÇÈÉÊËÎÏÔÙÛÜàâçèéêëîïôùûüÿœŒæÆ«»’‘“”…–—·§€×°\u00a0")
SENTENCES = [*map(chr, range(0x61, 0x7B)), *map(chr, range(0x41, 0x5B)), *"0123456789 .,;:!?'()-/%&"]
FRENCH_SENTENCES = list("ÀÇÉÊŒàâçèéêëîïôùûœ«»’“”…–—\u00a0")
DROPPED = ["BASE", "STAT", "GDEF", "gasp", "DSIG"]
LEAST_KERNING = 15
FONTS = [
    ("source-serif-4/files/source-serif-4-latin-400-normal", "Narrator", "narrator-400", 0.2, ["kern"], SENTENCES + FRENCH_SENTENCES),
    ("ibm-plex-mono/files/ibm-plex-mono-latin-400-normal", "Wire", "wire-400", 0.6, [], ASCII + FRENCH),
    ("ibm-plex-mono/files/ibm-plex-mono-latin-600-normal", "Wire", "wire-600", 0.6, [], ASCII + FRENCH_SENTENCES),
]


def make(source: str, family: str, target: str, space: float, features: list[str], letters: list[str]) -> None:
    font = TTFont(f"node_modules/@fontsource/{source}.woff2")
    add_narrow_space(font, space)
    options = subset.Options(layout_features=features, hinting=False, name_IDs=[0], drop_tables=DROPPED, flavor="woff2")
    subsetter = subset.Subsetter(options)
    subsetter.populate(text="".join([*letters, "\u202f"]))
    subsetter.subset(font)
    drop_small_kerning(font)
    for name_id, value in [(1, family), (2, "Regular"), (4, family), (6, family)]:
        font["name"].setName(value, name_id, 3, 1, 0x409)
    font.flavor = "woff2"
    font.save(f"src/view/ui/fonts/{target}.woff2")


def drop_small_kerning(font: TTFont) -> None:
    lookups = font["GPOS"].table.LookupList.Lookup if "GPOS" in font else []
    for table in (getattr(each, "ExtSubTable", each) for lookup in lookups for each in lookup.SubTable):
        classes = [pair for first in getattr(table, "Class1Record", []) for pair in first.Class2Record]
        pairs = [pair for each in getattr(table, "PairSet", []) for pair in each.PairValueRecord]
        for value in [pair.Value1 for pair in classes if pair.Value1] + [pair.Value1 for pair in pairs if pair.Value1]:
            if abs(getattr(value, "XAdvance", 0)) < LEAST_KERNING:
                value.XAdvance = 0


def add_narrow_space(font: TTFont, width: float) -> None:
    font.setGlyphOrder([*font.getGlyphOrder(), "uni202F"])
    font["glyf"]["uni202F"] = TTGlyphPen(None).glyph()
    font["hmtx"]["uni202F"] = (round(width * font["head"].unitsPerEm), 0)
    for table in font["cmap"].tables:
        if table.isUnicode():
            table.cmap[0x202F] = "uni202F"


for arguments in FONTS:
    make(*arguments)
