//! The parts of a letter in the order in which it is read, and where on the pages each stands.

use pdf_writer::types::StructRole;
use pdf_writer::writers::StructTreeRoot;
use pdf_writer::{Finish, Pdf, Ref, TextStr};

use super::Numbers;
use crate::sheet::{Element, Role};

/// A part with the places that it has on pages.
#[derive(Debug)]
struct Part {
    id: Ref,
    role: Role,
    instead: Option<String>,
    places: Vec<(Ref, i32)>,
}

/// The tree while pages are drawn.
#[derive(Debug)]
pub(super) struct Tree {
    parts: Vec<Part>,
    /// For each page, whose each of its places is.
    owners: Vec<Vec<Ref>>,
}

impl Tree {
    pub(super) fn new(elements: &[Element], numbers: &mut Numbers) -> Self {
        let parts = elements.iter().map(|element| Part {
            id: numbers.next(),
            role: element.role,
            instead: element.instead.clone(),
            places: Vec::new(),
        });
        Self { parts: parts.collect(), owners: vec![Vec::new()] }
    }

    /// Says that a part has a place on the page that is being drawn.
    pub(super) fn enter(&mut self, element: usize, page: Ref, place: i32) {
        if let (Some(part), Some(owners)) = (self.parts.get_mut(element), self.owners.last_mut()) {
            part.places.push((page, place));
            owners.push(part.id);
        }
    }

    /// Goes on to the next page.
    pub(super) fn turn(&mut self) {
        self.owners.push(Vec::new());
    }

    /// Writes it; the answer is its root, for the catalog.
    pub(super) fn write(mut self, pdf: &mut Pdf, numbers: &mut Numbers) -> Ref {
        self.owners.pop();
        let [id, document] = [(); 2].map(|()| numbers.next());
        let mut whole = pdf.struct_element(document);
        whole.kind(StructRole::Document).parent(id);
        let mut children = whole.children();
        for part in self.parts.iter().filter(|it| !it.places.is_empty()) {
            children.struct_element(part.id);
        }
        children.finish();
        whole.finish();
        for part in self.parts.iter().filter(|it| !it.places.is_empty()) {
            let mut element = pdf.struct_element(part.id);
            element.kind(kind(part.role)).parent(document);
            if let Some(instead) = &part.instead {
                element.alt(TextStr(instead));
            }
            let mut children = element.children();
            for (page, place) in &part.places {
                children.marked_content_ref().page(*page).marked_content_id(*place);
            }
        }
        let pages: Vec<Ref> = self.owners.iter().map(|_| numbers.next()).collect();
        for (list, owners) in pages.iter().zip(&self.owners) {
            pdf.indirect(*list).array().items(owners.iter().copied());
        }
        let mut root = pdf.indirect(id).start::<StructTreeRoot<'_>>();
        root.child(document).parent_tree_next_key(i32::try_from(pages.len()).unwrap_or(i32::MAX));
        let mut tree = root.parent_tree();
        let mut lists = tree.nums();
        for (number, list) in (0_i32..).zip(pages) {
            lists.insert(number, list);
        }
        id
    }
}

fn kind(role: Role) -> StructRole {
    match role {
        Role::Title => StructRole::H1,
        Role::Heading => StructRole::H2,
        Role::Paragraph => StructRole::P,
        Role::Picture => StructRole::Figure,
    }
}
