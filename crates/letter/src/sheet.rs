//! Sheets of paper, filled from top to bottom: what stands where, and to which part of the letter
//! it belongs. Lengths are points, measured from the upper left corner.

use crate::PAGES_MAX;
use crate::error::{LetterError, What};
use crate::font::Weight;
use crate::setting::{self, Line};

/// A4, upright.
pub(crate) const PAPER: (f32, f32) = (595.276, 841.89);
/// Where what is read begins and how wide it is: a wider margin on the left, for filing.
pub(crate) const LEFT: f32 = 80.0;
pub(crate) const MEASURE: f32 = 444.0;
/// Where the last line ends.
pub(crate) const BOTTOM: f32 = 772.0;

/// How dark something is drawn.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Ink {
    /// What is read.
    Black,
    /// What stands beside it.
    Muted,
    /// Thin rules.
    Pale,
}

/// How words are set.
#[derive(Clone, Copy, PartialEq, Debug)]
pub(crate) struct Style {
    pub(crate) weight: Weight,
    pub(crate) size: f32,
    /// From one line to the next.
    pub(crate) leading: f32,
    pub(crate) ink: Ink,
}

impl Style {
    /// A text as lines of this style.
    pub(crate) fn lines(self, text: &str, width: f32) -> Result<Vec<Line>, LetterError> {
        setting::lines(text, self.weight, self.size, width)
    }

    /// How far below the top of its line a letter stands: the fonts' own ascent and descent, with
    /// the rest of the leading shared between above and below.
    fn baseline(self) -> f32 {
        const ASCENT: f32 = 1.069;
        const DESCENT: f32 = 0.293;
        (self.leading - (ASCENT + DESCENT) * self.size) / 2.0 + ASCENT * self.size
    }
}

/// What part of the letter something is, for those who hear it read.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Role {
    /// The title.
    Title,
    /// A heading below it.
    Heading,
    /// Anything else in words.
    Paragraph,
    /// A picture.
    Picture,
}

/// A part of the letter.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Element {
    pub(crate) role: Role,
    /// What is said instead of a picture.
    pub(crate) instead: Option<String>,
}

/// What is drawn.
#[derive(Clone, PartialEq, Debug)]
pub(crate) enum Mark {
    /// A line of glyphs, from a place on its baseline.
    Line { x: f32, baseline: f32, size: f32, ink: Ink, line: Line },
    /// Rectangles: left, top, width, height.
    Fills { ink: Ink, fills: Vec<[f32; 4]> },
}

/// Something drawn, with the part of the letter that it belongs to; none for what repeats from
/// page to page, and for rules.
#[derive(Clone, PartialEq, Debug)]
pub(crate) struct Placed {
    pub(crate) element: Option<usize>,
    pub(crate) mark: Mark,
}

/// Where a line stands within its width.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Align {
    Left,
    Right,
}

/// A line of a column.
#[derive(Clone, Debug)]
struct Row {
    element: usize,
    style: Style,
    line: Line,
    /// Empty space above it.
    above: f32,
}

impl Row {
    fn height(&self) -> f32 {
        self.above + self.style.leading
    }
}

/// Lines one under the other that stand beside other such columns and are not torn apart.
#[derive(Clone, Debug)]
pub(crate) struct Column {
    pub(crate) x: f32,
    pub(crate) width: f32,
    align: Align,
    rows: Vec<Row>,
}

impl Column {
    pub(crate) fn new(x: f32, width: f32, align: Align) -> Self {
        Self { x, width, align, rows: Vec::new() }
    }

    /// Adds words as a part of the letter.
    pub(crate) fn add(
        &mut self,
        sheets: &mut Sheets,
        (style, above): (Style, f32),
        text: &str,
    ) -> Result<(), LetterError> {
        let lines = style.lines(text, self.width)?;
        self.add_lines(sheets, (style, above), lines);
        Ok(())
    }

    /// Adds lines that are set already.
    pub(crate) fn add_lines(
        &mut self,
        sheets: &mut Sheets,
        (style, above): (Style, f32),
        lines: Vec<Line>,
    ) {
        let element = sheets.element(Role::Paragraph);
        for (number, line) in lines.into_iter().enumerate() {
            let above = if number == 0 { above } else { 0.0 };
            self.rows.push(Row { element, style, line, above });
        }
    }

    pub(crate) fn height(&self) -> f32 {
        self.rows.iter().map(Row::height).sum()
    }
}

/// The sheets of a letter while they are filled.
#[derive(Debug)]
pub(crate) struct Sheets {
    pub(crate) pages: Vec<Vec<Placed>>,
    pub(crate) elements: Vec<Element>,
    /// Where the next line begins.
    y: f32,
    /// Where the first line of a page after the first begins.
    top: f32,
}

impl Sheets {
    /// One empty sheet on which writing begins at `first`; on those that follow, at `top`.
    pub(crate) fn new(first: f32, top: f32) -> Self {
        Self { pages: vec![Vec::new()], elements: Vec::new(), y: first, top }
    }

    /// A new part of the letter, after all before it.
    pub(crate) fn element(&mut self, role: Role) -> usize {
        self.elements.push(Element { role, instead: None });
        self.elements.len() - 1
    }

    /// A picture, with what is said instead of it.
    pub(crate) fn picture(&mut self, instead: &str) -> usize {
        self.elements.push(Element { role: Role::Picture, instead: Some(instead.to_owned()) });
        self.elements.len() - 1
    }

    pub(crate) fn y(&self) -> f32 {
        self.y
    }

    /// How much a page has room for.
    pub(crate) fn room(&self) -> f32 {
        BOTTOM - self.top
    }

    /// Whether nothing stands yet on the page that is being filled.
    fn is_empty(&self) -> bool {
        self.pages.last().is_none_or(Vec::is_empty)
    }

    /// Leaves room, but none at the top of a page.
    pub(crate) fn skip(&mut self, height: f32) {
        if !self.is_empty() {
            self.y += height;
        }
    }

    /// Goes on to a new page where this much does not fit on this one.
    pub(crate) fn keep(&mut self, height: f32) -> Result<(), LetterError> {
        // On an empty page nothing is gained by turning it.
        if self.y + height <= BOTTOM || self.is_empty() {
            return Ok(());
        }
        if self.pages.len() >= PAGES_MAX {
            return Err(LetterError::TooMuch { what: What::Pages, max: PAGES_MAX });
        }
        self.pages.push(Vec::new());
        self.y = self.top;
        Ok(())
    }

    /// Draws something on the page that is being filled.
    pub(crate) fn draw(&mut self, element: Option<usize>, mark: Mark) {
        if let Some(page) = self.pages.last_mut() {
            page.push(Placed { element, mark });
        }
    }

    /// A thin rule across the measure, with nothing but itself.
    pub(crate) fn rule(&mut self, height: f32, ink: Ink) {
        let fills = vec![[LEFT, self.y, MEASURE, height]];
        self.draw(None, Mark::Fills { ink, fills });
        self.y += height;
    }

    /// Words in the whole measure, over as many pages as they take.
    pub(crate) fn text(&mut self, role: Role, style: Style, text: &str) -> Result<(), LetterError> {
        let lines = style.lines(text, MEASURE)?;
        let element = self.element(role);
        self.lines(element, style, lines)
    }

    /// Lines in the whole measure.
    pub(crate) fn lines(
        &mut self,
        element: usize,
        style: Style,
        lines: Vec<Line>,
    ) -> Result<(), LetterError> {
        for line in lines {
            self.keep(style.leading)?;
            self.draw(Some(element), placed(style, line, LEFT, self.y));
            self.y += style.leading;
        }
        Ok(())
    }

    /// Columns side by side, on one page where they fit on any.
    pub(crate) fn columns(&mut self, columns: Vec<Column>) -> Result<(), LetterError> {
        let height = columns.iter().map(Column::height).fold(0.0, f32::max);
        if height > self.room() {
            return self.one_after_the_next(columns);
        }
        self.keep(height)?;
        let from = self.y;
        for column in columns {
            self.y = from;
            for row in column.rows {
                self.y += row.above;
                let x = column.x + indent(column.align, column.width, &row.line, row.style.size);
                self.draw(Some(row.element), placed(row.style, row.line, x, self.y));
                self.y += row.style.leading;
            }
        }
        self.y = from + height;
        Ok(())
    }

    /// Columns that fit on no page, with nothing of them lost.
    fn one_after_the_next(&mut self, columns: Vec<Column>) -> Result<(), LetterError> {
        for column in columns {
            for row in column.rows {
                self.keep(row.height())?;
                self.y += row.above;
                self.draw(Some(row.element), placed(row.style, row.line, column.x, self.y));
                self.y += row.style.leading;
            }
        }
        Ok(())
    }
}

/// A line whose top is at `y`.
pub(crate) fn placed(style: Style, line: Line, x: f32, y: f32) -> Mark {
    Mark::Line { x, baseline: y + style.baseline(), size: style.size, ink: style.ink, line }
}

/// How far to the right a line begins within its width.
pub(crate) fn indent(align: Align, width: f32, line: &Line, size: f32) -> f32 {
    match align {
        Align::Left => 0.0,
        Align::Right => (width - line.width(size)).max(0.0),
    }
}
