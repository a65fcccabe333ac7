//! The sheets as a PDF file, by the rules of PDF/A-2a: fonts embedded, every glyph with its
//! letter, every part with its tag, no colour that depends on a device.

mod face;
mod packet;
mod tree;

use flate2::{Compress, Compression, FlushCompress, Status};
use pdf_writer::{Content, Filter, Finish, Name, Pdf, Rect, Ref, Str, TextStr};
use sha2::{Digest, Sha256};

use crate::Letter;
use crate::setting::Glyph;
use crate::sheet::{Element, Ink, Mark, PAPER, Placed, Role, Sheets};
use face::Faces;
use tree::Tree;

/// The one colour space: grey as it looks, on any device.
const GREY: Name<'static> = Name(b"Grey");
/// What every file says that it was made with.
const PRODUCER: &str = "Comity";
/// Bytes of the file's own id.
const ID_BYTES: usize = 16;
/// Room for what is packed, each time that more is needed.
const PACKED_BYTES_MIN: usize = 1024;

/// Hands out the numbers of a file's objects.
#[derive(Debug)]
struct Numbers(i32);

impl Numbers {
    fn next(&mut self) -> Ref {
        self.0 += 1;
        Ref::new(self.0)
    }
}

/// The file.
pub(crate) fn file(letter: &Letter, sheets: &Sheets) -> Vec<u8> {
    let mut numbers = Numbers(0);
    let mut pdf = Pdf::new();
    let [catalog, pages, grey, about, metadata] = [(); 5].map(|()| numbers.next());
    let faces = Faces::of(sheets, &mut numbers);
    let places: Vec<(Ref, Ref)> =
        sheets.pages.iter().map(|_| (numbers.next(), numbers.next())).collect();
    let mut tree = Tree::new(&sheets.elements, &mut numbers);
    let mut hash = Sha256::new();
    for (number, (page, (id, content))) in (0_i32..).zip(sheets.pages.iter().zip(&places)) {
        let drawn = drawn(page, &sheets.elements, &mut tree, *id);
        hash.update(&drawn);
        pdf.stream(*content, &packed(&drawn)).filter(Filter::FlateDecode);
        let mut page = pdf.page(*id);
        page.parent(pages).contents(*content).struct_parents(number);
        page.media_box(Rect::new(0.0, 0.0, PAPER.0, PAPER.1));
        let mut resources = page.resources();
        resources.color_spaces().pair(GREY, grey);
        faces.list(&mut resources.fonts());
    }
    let count = i32::try_from(places.len()).unwrap_or(i32::MAX);
    pdf.pages(pages).kids(places.iter().map(|(id, _)| *id)).count(count);
    pdf.color_space(grey).d50_gray(Some(2.2));
    faces.write(&mut pdf);
    let root = tree.write(&mut pdf, &mut numbers);
    let packet = packet::packet(letter, PRODUCER);
    pdf.metadata(metadata, packet.as_bytes());
    pdf.document_info(about).title(TextStr(&letter.title)).producer(TextStr(PRODUCER));
    let mut catalog = pdf.catalog(catalog);
    catalog.pages(pages).lang(TextStr(&letter.language)).metadata(metadata);
    catalog.mark_info().marked(true);
    catalog.viewer_preferences().display_doc_title(true);
    catalog.pair(Name(b"StructTreeRoot"), root);
    catalog.finish();
    hash.update(packet);
    let id = hash.finalize().into_iter().take(ID_BYTES).collect::<Vec<u8>>();
    pdf.set_file_id((id.clone(), id));
    pdf.finish()
}

/// Bytes as they lie in a file.
fn packed(bytes: &[u8]) -> Vec<u8> {
    let mut packer = Compress::new(Compression::default(), true);
    let mut out = Vec::new();
    let mut rest = bytes;
    loop {
        out.reserve(rest.len() / 2 + PACKED_BYTES_MIN);
        let before = packer.total_in();
        let status = packer.compress_vec(rest, &mut out, FlushCompress::Finish);
        let taken = usize::try_from(packer.total_in() - before).unwrap_or_default();
        rest = rest.get(taken..).unwrap_or_default();
        match status {
            // Nothing was taken and nothing written: there was no room.
            Ok(Status::Ok | Status::BufError) => {}
            // An error is met only by who unpacks.
            Ok(Status::StreamEnd) | Err(_) => return out,
        }
    }
}

/// What draws a page. Every part that it has of the letter is entered in the tree.
fn drawn(page: &[Placed], elements: &[Element], tree: &mut Tree, id: Ref) -> Vec<u8> {
    let mut content = Content::new();
    content.set_fill_color_space(GREY);
    let mut parts = 0;
    for part in page.chunk_by(|before, after| before.element == after.element) {
        let of = part.first().and_then(|it| it.element);
        match of.and_then(|it| Some((it, elements.get(it)?))) {
            Some((element, Element { role, .. })) => {
                content
                    .begin_marked_content_with_properties(tag(*role))
                    .properties()
                    .identify(parts);
                tree.enter(element, id, parts);
                parts += 1;
            }
            None => {
                content.begin_marked_content(Name(b"Artifact"));
            }
        }
        for placed in part {
            draw(&mut content, &placed.mark);
        }
        content.end_marked_content();
    }
    tree.turn();
    content.finish().into_vec()
}

/// The tag of a part.
fn tag(role: Role) -> Name<'static> {
    Name(match role {
        Role::Title => b"H1",
        Role::Heading => b"H2",
        Role::Paragraph => b"P",
        Role::Picture => b"Figure",
    })
}

/// How light an ink is: 0 is black.
fn grey(ink: Ink) -> f32 {
    match ink {
        Ink::Black => 0.0,
        Ink::Muted => 0.33,
        Ink::Pale => 0.7,
    }
}

fn draw(content: &mut Content, mark: &Mark) {
    match mark {
        Mark::Fills { ink, fills } => {
            content.set_fill_color([grey(*ink)]);
            for [x, y, width, height] in fills {
                content.rect(*x, PAPER.1 - y - height, *width, *height);
            }
            content.fill_nonzero();
        }
        Mark::Line { x, baseline, size, ink, line } => {
            content.set_fill_color([grey(*ink)]).begin_text();
            content.set_text_matrix([1.0, 0.0, 0.0, 1.0, *x, PAPER.1 - baseline]);
            for run in line.0.chunk_by(|before, after| before.font == after.font) {
                let font = run.first().map_or(0, |it| it.font);
                content.set_font(Name(face::name(font).as_bytes()), *size);
                show(content, run);
            }
            content.end_text();
        }
    }
}

/// Glyphs of one font: a string up to each gap.
fn show(content: &mut Content, run: &[Glyph]) {
    let mut shown = content.show_positioned();
    let mut items = shown.items();
    let mut bytes = Vec::new();
    for glyph in run {
        bytes.extend(glyph.id.to_be_bytes());
        if glyph.gap != 0 {
            items.show(Str(&bytes)).adjust(-(glyph.gap as f32));
            bytes.clear();
        }
    }
    if !bytes.is_empty() {
        items.show(Str(&bytes));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #![proptest_config(ProptestConfig { cases: 32, failure_persistence: None, ..ProptestConfig::default() })]

        #[test]
        fn what_is_packed_can_be_unpacked(
            bytes in proptest::collection::vec(any::<u8>(), 0..6_000), times in 1_usize..20,
        ) {
            let bytes = bytes.repeat(times);
            let mut out = Vec::with_capacity(bytes.len() + 1);
            let mut unpacker = flate2::Decompress::new(true);
            let status = unpacker
                .decompress_vec(&packed(&bytes), &mut out, flate2::FlushDecompress::Finish)
                .unwrap();
            prop_assert_eq!(status, Status::StreamEnd);
            prop_assert_eq!(out, bytes);
        }
    }
}
