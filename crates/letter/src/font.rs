//! The fonts of a letter: Noto Serif in two weights, one file for each script.

mod kerning;
mod table;

use std::collections::BTreeMap;
use std::sync::OnceLock;

use kerning::Kerning;
use table::Table;

/// How heavy letters are.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Weight {
    /// For what is read.
    Regular,
    /// For names and headings.
    SemiBold,
}

/// A font as it is compiled in.
struct Source {
    /// Its name in a file that embeds it. The six letters say that it is a part of the whole font.
    name: &'static str,
    weight: Weight,
    file: &'static [u8],
}

/// The fonts in the order in which a letter is looked for. A font of one script has a few letters
/// of others, such as the digits' full stop.
const SOURCES: [Source; 8] = [
    Source {
        name: "LATINR+NotoSerif-Regular",
        weight: Weight::Regular,
        file: include_bytes!("../../../assets/letter/noto-serif-latin-400.ttf"),
    },
    Source {
        name: "LATEXR+NotoSerif-Regular",
        weight: Weight::Regular,
        file: include_bytes!("../../../assets/letter/noto-serif-latin-ext-400.ttf"),
    },
    Source {
        name: "CYRILR+NotoSerif-Regular",
        weight: Weight::Regular,
        file: include_bytes!("../../../assets/letter/noto-serif-cyrillic-400.ttf"),
    },
    Source {
        name: "ARMENR+NotoSerifArmenian-Regular",
        weight: Weight::Regular,
        file: include_bytes!("../../../assets/letter/noto-serif-armenian-400.ttf"),
    },
    Source {
        name: "LATINB+NotoSerif-SemiBold",
        weight: Weight::SemiBold,
        file: include_bytes!("../../../assets/letter/noto-serif-latin-600.ttf"),
    },
    Source {
        name: "LATEXB+NotoSerif-SemiBold",
        weight: Weight::SemiBold,
        file: include_bytes!("../../../assets/letter/noto-serif-latin-ext-600.ttf"),
    },
    Source {
        name: "CYRILB+NotoSerif-SemiBold",
        weight: Weight::SemiBold,
        file: include_bytes!("../../../assets/letter/noto-serif-cyrillic-600.ttf"),
    },
    Source {
        name: "ARMENB+NotoSerifArmenian-SemiBold",
        weight: Weight::SemiBold,
        file: include_bytes!("../../../assets/letter/noto-serif-armenian-600.ttf"),
    },
];

/// A font with what setting needs of it. All lengths are in thousandths of the size.
#[derive(Debug)]
pub(crate) struct Font {
    pub(crate) name: &'static str,
    pub(crate) weight: Weight,
    /// The whole file, as it is embedded.
    pub(crate) file: &'static [u8],
    /// The box around all glyphs: left, bottom, right, top.
    pub(crate) bounds: [i16; 4],
    pub(crate) ascent: i16,
    pub(crate) descent: i16,
    pub(crate) cap_height: i16,
    /// The advance of each glyph.
    pub(crate) advances: Vec<u16>,
    glyphs: BTreeMap<char, u16>,
    kerning: Kerning,
}

/// The fonts, in the order in which a letter is looked for within its weight.
pub(crate) fn fonts() -> &'static [Font] {
    static FONTS: OnceLock<Vec<Font>> = OnceLock::new();
    FONTS.get_or_init(|| SOURCES.iter().map(Font::read).collect())
}

impl Font {
    /// Reads a font. What cannot be read is left out: its letters are then in no font. A test says
    /// that all of each file can be.
    fn read(source: &Source) -> Self {
        let table = |tag| Table::of(source.file, tag);
        let (head, lines, style) = (table(b"head"), table(b"hhea"), table(b"OS/2"));
        let number = |table: Table<'_>, at| table.i16(at).unwrap_or_default();
        Font {
            name: source.name,
            weight: source.weight,
            file: source.file,
            bounds: [36, 38, 40, 42].map(|at| number(head, at)),
            ascent: number(lines, 4),
            descent: number(lines, 6),
            cap_height: number(style, 88),
            advances: advances(table(b"hmtx"), lines, table(b"maxp")).unwrap_or_default(),
            glyphs: glyphs(table(b"cmap")).unwrap_or_default(),
            kerning: Kerning::of(source.file),
        }
    }

    /// The glyph of a letter.
    pub(crate) fn glyph(&self, letter: char) -> Option<u16> {
        self.glyphs.get(&letter).copied().filter(|glyph| *glyph > 0)
    }

    /// A glyph's advance.
    pub(crate) fn advance(&self, glyph: u16) -> u16 {
        self.advances.get(usize::from(glyph)).copied().unwrap_or_default()
    }

    /// By how much a glyph's advance changes before another.
    pub(crate) fn between(&self, left: u16, right: u16) -> i16 {
        self.kerning.between(left, right)
    }
}

fn advances(metrics: Table<'_>, lines: Table<'_>, most: Table<'_>) -> Option<Vec<u16>> {
    let own = usize::from(lines.u16(34)?).checked_sub(1)?;
    // The last advance that is given stands for all glyphs that follow.
    (0..usize::from(most.u16(4)?)).map(|glyph| metrics.u16(glyph.min(own) * 4)).collect()
}

/// The glyphs of letters: the segments of a table of the form 4, which all of these fonts have.
fn glyphs(table: Table<'_>) -> Option<BTreeMap<char, u16>> {
    let windows = (0..usize::from(table.u16(2)?))
        .map(|number| 4 + number * 8)
        .find(|at| table.u16(*at) == Some(3) && table.u16(at + 2) == Some(1))?;
    let segments = table.from(usize::try_from(table.u32(windows + 4)?).ok()?)?;
    if segments.u16(0)? != 4 {
        return None;
    }
    let length = usize::from(segments.u16(6)?);
    let mut found = BTreeMap::new();
    for at in (0..length).step_by(2) {
        let last = segments.u16(14 + at)?;
        let first = segments.u16(16 + length + at)?;
        let delta = segments.u16(16 + 2 * length + at)?;
        let place = 16 + 3 * length + at;
        let offset = usize::from(segments.u16(place)?);
        for code in first..=last {
            let glyph = match offset {
                0 => code.wrapping_add(delta),
                _ => match segments.u16(place + offset + 2 * usize::from(code - first))? {
                    0 => 0,
                    glyph => glyph.wrapping_add(delta),
                },
            };
            if let (Some(letter), 1..) = (char::from_u32(code.into()), glyph) {
                found.insert(letter, glyph);
            }
        }
    }
    Some(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_of_each_font_can_be_read() {
        for (font, source) in fonts().iter().zip(&SOURCES) {
            assert_eq!(Table::of(source.file, b"head").u16(18), Some(1000), "{}", font.name);
            assert!(font.glyphs.len() > 100, "{}", font.name);
            assert!(font.advances.len() > 100, "{}", font.name);
            assert!(font.ascent > 1000 && font.descent < -200 && font.cap_height == 714);
            assert!(font.bounds[0] < 0 && font.bounds[2] > 1000, "{}", font.name);
            for glyph in font.glyphs.values() {
                assert!(usize::from(*glyph) < font.advances.len(), "{}", font.name);
            }
        }
    }

    #[test]
    fn the_alphabets_of_the_four_languages_are_there_in_every_weight() {
        let letters = "AaZz09 .,;:!?()«»“”‘’„…–—-/%&@§ ÇçƏəĞğIıİiÖöŞşÜüXxQq ДдЖжЫыЭэЮюЯяЁё№ \
                       ԱաԲբԳգԴդԵեԶզԷէԸըԹթԺժԻիԼլԽխԾծԿկՀհՁձՂղՃճՄմՅյՆնՇշՈոՉչՊպՋջՌռՍսՎվՏտՐրՑցՒւՓփՔքՕօՖֆև՞՜՛՝։֊ ₼₽€";
        for weight in [Weight::Regular, Weight::SemiBold] {
            for letter in letters.chars() {
                let found =
                    fonts().iter().any(|it| it.weight == weight && it.glyph(letter).is_some());
                assert!(found, "{letter:?} in {weight:?}");
            }
        }
    }

    #[test]
    fn pairs_of_letters_stand_closer_where_the_font_says_so() {
        let kern = |font: usize, pair: &str| {
            let font = &fonts()[font];
            let mut glyphs = pair.chars().map(|it| font.glyph(it).unwrap());
            font.between(glyphs.next().unwrap(), glyphs.next().unwrap())
        };
        // As HarfBuzz has them.
        for (font, pair, by) in [
            (0, "AV", -80),
            (0, "To", -50),
            (0, "\"A", -80),
            (0, "T.", -90),
            (0, "AB", 0),
            (0, "nn", 0),
            (1, "ŤĂ", -60),
            (2, "АТ", 0),
            (4, "AV", -80),
            (4, "To", -43),
        ] {
            assert_eq!(kern(font, pair), by, "{pair} in {}", fonts()[font].name);
        }
    }
}
