//! The letter as it is laid out: head, addressees, title, words, signatures, how to check it.

use qrcodegen::{QrCode, QrCodeEcc};

use crate::error::{LetterError, What};
use crate::font::Weight;
use crate::setting::Line;
use crate::sheet::{
    Align, Column, Ink, LEFT, MEASURE, Mark, Placed, Role, Sheets, Style, indent, placed,
};
use crate::{Block, Letter, MARK_LINES_MAX, Signatory, Words};

/// Where the first page begins, and those that follow under their running title.
const FIRST: f32 = 58.0;
const NEXT: f32 = 76.0;
/// Where the running title stands.
const RUNNING: f32 = 46.0;
/// Where the last line of every page stands.
const FOOT: f32 = 792.0;
/// From the top of the paper to the box that says demonstration.
const BOX_TOP: f32 = 26.0;
/// Around the words in a box.
const PADDING: f32 = 5.0;
/// How thick rules are.
const RULE: f32 = 0.9;
const HAIR: f32 = 0.4;
/// Between paragraphs.
const GAP: f32 = 7.0;
/// Where the numbers of passages stand, in the margin.
const NUMBER: f32 = LEFT - 30.0;
const NUMBER_WIDTH: f32 = 22.0;
/// What a signatory is called stands in this much of the measure.
const NAMES: f32 = 196.0;
/// Between two columns.
const GUTTER: f32 = 20.0;
/// The picture that leads to the address: its side.
const PICTURE: f32 = 96.0;
/// Digits of a digest that stand together, how wide such a group is, and how many digits of it are
/// told by telephone.
const GROUP: usize = 4;
const GROUP_WIDTH: f32 = 34.0;
const CODE_GROUPS: usize = 4;
/// What ends a title that is longer than its line.
const MORE: &str = "…";

const NAME: Style = style(Weight::SemiBold, 14.0, 20.0, Ink::Black);
const TITLE: Style = style(Weight::SemiBold, 16.5, 23.0, Ink::Black);
const HEADING: Style = style(Weight::SemiBold, 11.0, 17.0, Ink::Black);
const BODY: Style = style(Weight::Regular, 11.0, 16.5, Ink::Black);
const STRONG: Style = style(Weight::SemiBold, 10.0, 14.5, Ink::Black);
const PLAIN: Style = style(Weight::Regular, 10.0, 14.5, Ink::Black);
const SMALL: Style = style(Weight::Regular, 8.5, 12.5, Ink::Muted);
const DIGITS: Style = style(Weight::Regular, 8.5, 12.5, Ink::Black);
const MARK: Style = style(Weight::SemiBold, 8.5, 12.5, Ink::Black);

const fn style(weight: Weight, size: f32, leading: f32, ink: Ink) -> Style {
    Style { weight, size, leading, ink }
}

/// Lays a letter out.
pub(crate) fn compose(letter: &Letter) -> Result<Sheets, LetterError> {
    let mark = match &letter.demonstration {
        Some(words) => MARK.lines(words, MEASURE - 4.0 * PADDING)?,
        None => Vec::new(),
    };
    if mark.len() > MARK_LINES_MAX {
        return Err(LetterError::TooMuch { what: What::Mark, max: MARK_LINES_MAX });
    }
    let lower = match mark.len() {
        0 => 0.0,
        lines => lines as f32 * MARK.leading + 2.0 * PADDING,
    };
    let mut sheets = Sheets::new(FIRST + lower, NEXT + lower);
    // Whoever hears the letter hears this first.
    let first = (!mark.is_empty()).then(|| sheets.element(Role::Paragraph));
    head(&mut sheets, letter)?;
    body(&mut sheets, letter)?;
    signatures(&mut sheets, letter)?;
    check(&mut sheets, letter)?;
    frames(&mut sheets, letter, (first, &mark), lower)?;
    Ok(sheets)
}

/// The letterhead, number and date, to whom it goes, and the title.
fn head(sheets: &mut Sheets, letter: &Letter) -> Result<(), LetterError> {
    for (number, line) in letter.letterhead.iter().enumerate() {
        let style = if number == 0 { NAME } else { SMALL };
        sheets.text(Role::Paragraph, style, line)?;
    }
    sheets.skip(6.0);
    sheets.rule(RULE, Ink::Black);
    sheets.skip(2.0);
    sheets.rule(HAIR, Ink::Black);
    sheets.skip(16.0);
    let half = (MEASURE - GUTTER) / 2.0;
    let mut number = Column::new(LEFT, half, Align::Left);
    number.add(sheets, (PLAIN, 0.0), &letter.number)?;
    let mut date = Column::new(LEFT + half + GUTTER, half, Align::Right);
    date.add(sheets, (PLAIN, 0.0), &letter.date)?;
    sheets.columns(vec![number, date])?;
    if !letter.addressees.is_empty() {
        sheets.skip(20.0);
        sheets.text(Role::Paragraph, SMALL, &letter.words.to)?;
        for (number, addressee) in letter.addressees.iter().enumerate() {
            sheets.skip(if number == 0 { 0.0 } else { 3.0 });
            sheets.text(Role::Paragraph, BODY, addressee)?;
        }
    }
    sheets.skip(26.0);
    sheets.text(Role::Title, TITLE, &letter.title)?;
    if let Some(remark) = &letter.remark {
        sheets.skip(GAP);
        sheets.text(Role::Paragraph, STRONG, remark)?;
    }
    sheets.skip(6.0);
    Ok(())
}

fn body(sheets: &mut Sheets, letter: &Letter) -> Result<(), LetterError> {
    let mut under_label = false;
    for block in &letter.body {
        let was_under_label = std::mem::replace(&mut under_label, matches!(block, Block::Label(_)));
        match block {
            Block::Heading(words) => heading(sheets, words)?,
            Block::Label(words) => {
                sheets.skip(GAP + 2.0);
                // A label is not left alone at the foot of a page.
                sheets.keep(STRONG.leading + BODY.leading)?;
                sheets.text(Role::Paragraph, STRONG, words)?;
            }
            Block::Passage { number, words } => {
                sheets.skip(GAP);
                sheets.keep(BODY.leading)?;
                let element = sheets.element(Role::Paragraph);
                let beside = style(Weight::Regular, BODY.size, BODY.leading, Ink::Muted);
                // The space parts it from the words for those who copy or hear them.
                for line in beside.lines(&format!("{number} "), NUMBER_WIDTH)?.into_iter().take(1) {
                    let x = NUMBER + indent(Align::Right, NUMBER_WIDTH, &line, BODY.size);
                    let y = sheets.y();
                    sheets.draw(Some(element), placed(beside, line, x, y));
                }
                sheets.lines(element, BODY, BODY.lines(words, MEASURE)?)?;
            }
            Block::Paragraph(words) => {
                sheets.skip(if was_under_label { 0.0 } else { GAP });
                sheets.text(Role::Paragraph, BODY, words)?;
            }
            Block::Note(words) => sheets.text(Role::Paragraph, SMALL, words)?,
        }
    }
    Ok(())
}

fn heading(sheets: &mut Sheets, words: &str) -> Result<(), LetterError> {
    sheets.skip(18.0);
    sheets.keep(HEADING.leading + GAP + 2.0 * BODY.leading)?;
    sheets.text(Role::Heading, HEADING, words)
}

/// Who signed, one under the other: all on one page where a page has room for them, and each kept
/// together.
fn signatures(sheets: &mut Sheets, letter: &Letter) -> Result<(), LetterError> {
    let words = &letter.words;
    let title = sheets.element(Role::Heading);
    let title_lines = HEADING.lines(&words.signatures, MEASURE)?;
    let adopted = sheets.element(Role::Paragraph);
    let adopted_lines = match letter.adopted.is_empty() {
        true => Vec::new(),
        false => PLAIN.lines(&letter.adopted, MEASURE)?,
    };
    let mut signed = Vec::new();
    for signatory in &letter.signatories {
        signed.push(signature(sheets, words, signatory)?);
    }
    let tall = |columns: &[Column; 2]| columns.iter().map(Column::height).fold(0.0, f32::max);
    let above = title_lines.len() as f32 * HEADING.leading
        + adopted_lines.len() as f32 * PLAIN.leading
        + GAP;
    let whole = above + signed.iter().map(|it| GAP + HAIR + tall(it)).sum::<f32>();
    sheets.skip(28.0);
    let first = above + signed.first().map_or(0.0, |it| GAP + HAIR + tall(it));
    sheets.keep(if whole <= sheets.room() { whole } else { first })?;
    sheets.lines(title, HEADING, title_lines)?;
    sheets.skip(2.0);
    sheets.lines(adopted, PLAIN, adopted_lines)?;
    for columns in signed {
        sheets.skip(GAP);
        sheets.keep(HAIR + tall(&columns))?;
        sheets.rule(HAIR, Ink::Pale);
        sheets.columns(columns.into())?;
    }
    Ok(())
}

/// One who signed: who, and beside it when, how, and with which key.
fn signature(
    sheets: &mut Sheets,
    words: &Words,
    signatory: &Signatory,
) -> Result<[Column; 2], LetterError> {
    let Signatory { party, office, name, signed, how, key, signature } = signatory;
    let mut who = Column::new(LEFT, NAMES, Align::Left);
    who.add(sheets, (STRONG, GAP), party)?;
    who.add(sheets, (PLAIN, 0.0), office)?;
    if let Some(name) = name {
        who.add(sheets, (PLAIN, 0.0), name)?;
    }
    let x = LEFT + NAMES + GUTTER;
    let mut when = Column::new(x, MEASURE - NAMES - GUTTER, Align::Left);
    when.add(sheets, (PLAIN, GAP), signed)?;
    when.add(sheets, (SMALL, 0.0), how)?;
    when.add(sheets, (SMALL, 0.0), &format!("{} {key}", words.key))?;
    when.add(sheets, (SMALL, 0.0), &format!("{} {signature}", words.signature))?;
    Ok([who, when])
}

/// How anybody checks the letter: words, digest, address, and the address as a picture.
fn check(sheets: &mut Sheets, letter: &Letter) -> Result<(), LetterError> {
    let (words, check) = (&letter.words, &letter.verification);
    let modules = QrCode::encode_text(&check.address, QrCodeEcc::Medium)
        .map_err(|_| LetterError::TooMuch { what: What::Address, max: crate::ADDRESS_BYTES_MAX })?;
    let width = MEASURE - PICTURE - GUTTER;
    let mut column = Column::new(LEFT, width, Align::Left);
    column.add(sheets, (HEADING, GAP), &words.check)?;
    column.add(sheets, (SMALL, 1.0), &words.check_how)?;
    column.add(sheets, (PLAIN, 2.0), &check.address)?;
    column.add(sheets, (SMALL, 6.0), &words.code)?;
    let code: String = check.digest.chars().take(CODE_GROUPS * GROUP).collect();
    column.add_lines(sheets, (STRONG, 0.0), groups(STRONG, &code, width)?);
    if !check.phrase.is_empty() {
        column.add(sheets, (SMALL, 6.0), &words.phrase)?;
        column.add(sheets, (STRONG, 0.0), &check.phrase.join(" "))?;
    }
    column.add(sheets, (SMALL, 6.0), &words.digest)?;
    column.add_lines(sheets, (DIGITS, 0.0), groups(DIGITS, &check.digest, width)?);
    if !check.entry.is_empty() {
        column.add(sheets, (SMALL, 6.0), &check.entry)?;
    }
    sheets.skip(22.0);
    sheets.keep(RULE + column.height().max(PICTURE + 2.0 * GAP))?;
    sheets.rule(RULE, Ink::Black);
    let top = sheets.y() + GAP + 3.0;
    let picture = sheets.picture(&format!("{} {}", words.picture, check.address));
    sheets.draw(Some(picture), squares(&modules, LEFT + MEASURE - PICTURE, top));
    sheets.columns(vec![column])
}

/// The dark squares of a code, those that touch in a row as one.
fn squares(modules: &QrCode, left: f32, top: f32) -> Mark {
    let side = PICTURE / modules.size() as f32;
    let mut fills = Vec::new();
    for row in 0..modules.size() {
        let mut from = None;
        for column in 0..=modules.size() {
            match (modules.get_module(column, row), from) {
                (true, None) => from = Some(column),
                (false, Some(start)) => {
                    let (x, width) = (start as f32 * side, (column - start) as f32 * side);
                    fills.push([left + x, top + row as f32 * side, width, side]);
                    from = None;
                }
                _ => {}
            }
        }
    }
    Mark::Fills { ink: Ink::Black, fills }
}

/// Digits in groups, so many as fit on a line. The gaps are drawn, not written: what is copied has
/// no spaces.
fn groups(style: Style, digits: &str, width: f32) -> Result<Vec<Line>, LetterError> {
    let per_line = ((width / GROUP_WIDTH) as usize).clamp(1, 8) * GROUP;
    let digits: Vec<char> = digits.chars().collect();
    let mut lines = Vec::new();
    for part in digits.chunks(per_line) {
        let part: String = part.iter().collect();
        for mut line in style.lines(&part, f32::MAX)? {
            for group in line.0.chunks_mut(GROUP) {
                let taken: i32 = group.iter().map(|it| it.advance + it.gap).sum();
                let pitch = (GROUP_WIDTH * 1000.0 / style.size) as i32;
                if let Some(last) = group.last_mut() {
                    last.gap += (pitch - taken).max(0);
                }
            }
            if let Some(last) = line.0.last_mut() {
                last.gap = 0;
            }
            lines.push(line);
        }
    }
    Ok(lines)
}

/// What every page has: the mark of the demonstration, the running title, number and count.
fn frames(
    sheets: &mut Sheets,
    letter: &Letter,
    (first, mark): (Option<usize>, &[Line]),
    lower: f32,
) -> Result<(), LetterError> {
    let code: String = letter.verification.digest.chars().take(CODE_GROUPS * GROUP).collect();
    let code: Vec<char> = code.chars().collect();
    let code: Vec<String> = code.chunks(GROUP).map(|it| it.iter().collect()).collect();
    let about = cut(SMALL, &format!("{} · {}", letter.number, code.join(" ")), MEASURE - 70.0)?;
    let running = cut(SMALL, &letter.title, MEASURE)?;
    let total = sheets.pages.len();
    for (number, page) in sheets.pages.iter_mut().enumerate() {
        let mut draw = |element: Option<usize>, mark: Mark| {
            page.push(Placed { element, mark });
        };
        if !mark.is_empty() {
            draw(None, Mark::Fills { ink: Ink::Black, fills: frame(lower) });
        }
        for (row, line) in mark.iter().enumerate() {
            let y = BOX_TOP + PADDING + row as f32 * MARK.leading;
            let element = first.filter(|_| number == 0);
            draw(element, placed(MARK, line.clone(), LEFT + 2.0 * PADDING, y));
        }
        if number > 0 {
            draw(None, placed(SMALL, running.clone(), LEFT, RUNNING + lower));
        }
        let fills = vec![[LEFT, FOOT - 4.0, MEASURE, HAIR]];
        draw(None, Mark::Fills { ink: Ink::Pale, fills });
        draw(None, placed(SMALL, about.clone(), LEFT, FOOT));
        for line in SMALL.lines(&format!("{} / {total}", number + 1), MEASURE)? {
            let x = LEFT + indent(Align::Right, MEASURE, &line, SMALL.size);
            draw(None, placed(SMALL, line, x, FOOT));
        }
    }
    Ok(())
}

/// The four sides of the box around the mark of the demonstration.
fn frame(height: f32) -> Vec<[f32; 4]> {
    let (x, y, right, low) = (LEFT, BOX_TOP, LEFT + MEASURE, BOX_TOP + height);
    vec![
        [x, y, MEASURE, RULE],
        [x, low - RULE, MEASURE, RULE],
        [x, y, RULE, height],
        [right - RULE, y, RULE, height],
    ]
}

/// The beginning of a text that fits on one line, with a sign where it goes on.
fn cut(style: Style, text: &str, width: f32) -> Result<Line, LetterError> {
    let whole = style.lines(text, width)?;
    if whole.len() == 1 {
        return Ok(whole.into_iter().next().unwrap_or_default());
    }
    let more = style.lines(MORE, width)?.into_iter().next().unwrap_or_default();
    let part = style.lines(text, width - more.width(style.size))?;
    let mut line = part.into_iter().next().unwrap_or_default();
    while line.0.last().is_some_and(|it| it.letter == ' ') {
        line.0.pop();
    }
    line.0.extend(more.0);
    Ok(line)
}
