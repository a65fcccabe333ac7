//! The fonts that a letter uses, as the file embeds them.

use std::collections::BTreeMap;

use pdf_writer::types::{CidFontType, FontFlags, SystemInfo, UnicodeCmap};
use pdf_writer::{Dict, Filter, Finish, Name, Pdf, Rect, Ref, Str};

use super::{Numbers, packed};
use crate::font::{Font, Weight, fonts};
use crate::sheet::{Mark, Sheets};

/// Glyphs are named by their place in the font's own file.
const IDENTITY: Name<'static> = Name(b"Identity-H");
const SYSTEM: SystemInfo<'static> =
    SystemInfo { registry: Str(b"Adobe"), ordering: Str(b"Identity"), supplement: 0 };
const CMAP: Name<'static> = Name(b"Comity-Letters");

/// What a page calls a font.
pub(super) fn name(font: usize) -> String {
    format!("F{font}")
}

/// A font that is used, with the objects that describe it.
#[derive(Debug)]
struct Face {
    place: usize,
    font: &'static Font,
    /// Each glyph that is used, with its letter.
    letters: BTreeMap<u16, char>,
    whole: Ref,
    part: Ref,
    about: Ref,
    file: Ref,
    unicode: Ref,
}

/// The fonts that are used.
#[derive(Debug)]
pub(super) struct Faces(Vec<Face>);

impl Faces {
    pub(super) fn of(sheets: &Sheets, numbers: &mut Numbers) -> Self {
        let mut used: BTreeMap<usize, BTreeMap<u16, char>> = BTreeMap::new();
        for placed in sheets.pages.iter().flatten() {
            if let Mark::Line { line, .. } = &placed.mark {
                for glyph in &line.0 {
                    used.entry(glyph.font).or_default().insert(glyph.id, glyph.letter);
                }
            }
        }
        let faces = used.into_iter().filter_map(|(place, letters)| {
            let font = fonts().get(place)?;
            let [whole, part, about, file, unicode] = [(); 5].map(|()| numbers.next());
            Some(Face { place, font, letters, whole, part, about, file, unicode })
        });
        Self(faces.collect())
    }

    /// Lists them for a page.
    pub(super) fn list(&self, fonts: &mut Dict<'_>) {
        for face in &self.0 {
            fonts.pair(Name(name(face.place).as_bytes()), face.whole);
        }
    }

    pub(super) fn write(&self, pdf: &mut Pdf) {
        for face in &self.0 {
            face.write(pdf);
        }
    }
}

impl Face {
    fn write(&self, pdf: &mut Pdf) {
        let font = self.font;
        let name = Name(font.name.as_bytes());
        pdf.type0_font(self.whole)
            .base_font(name)
            .encoding_predefined(IDENTITY)
            .descendant_font(self.part)
            .to_unicode(self.unicode);
        let mut part = pdf.cid_font(self.part);
        part.subtype(CidFontType::Type2).base_font(name).system_info(SYSTEM);
        part.font_descriptor(self.about).default_width(0.0);
        part.cid_to_gid_map_predefined(Name(b"Identity"));
        part.widths().consecutive(0, font.advances.iter().copied().map(f32::from));
        part.finish();
        let [left, bottom, right, top] = font.bounds.map(f32::from);
        pdf.font_descriptor(self.about)
            .name(name)
            .flags(FontFlags::SERIF | FontFlags::SYMBOLIC)
            .bbox(Rect::new(left, bottom, right, top))
            .italic_angle(0.0)
            .ascent(font.ascent.into())
            .descent(font.descent.into())
            .cap_height(font.cap_height.into())
            .stem_v(if font.weight == Weight::Regular { 84.0 } else { 120.0 })
            .font_file2(self.file);
        let length = i32::try_from(font.file.len()).unwrap_or(i32::MAX);
        pdf.stream(self.file, &packed(font.file))
            .filter(Filter::FlateDecode)
            .pair(Name(b"Length1"), length);
        let mut unicode = UnicodeCmap::<u16>::new(CMAP, SYSTEM);
        for (glyph, letter) in &self.letters {
            unicode.pair(*glyph, *letter);
        }
        let unicode = packed(&unicode.finish().into_vec());
        let mut map = pdf.cmap(self.unicode, &unicode);
        // Written from left to right, as the map itself says.
        map.name(CMAP).system_info(SYSTEM).pair(Name(b"WMode"), 0);
        map.filter(Filter::FlateDecode);
    }
}
