//! `<!-- comity:ignore RULE reason -->`: a flag that somebody looked at and leaves as it is, with
//! the reason beside it for whoever reads the text after them.

use super::text::Text;

/// How the comment begins, after the mark of a comment.
pub const WORD: &str = "comity:ignore";
/// The most of them in one text.
const IGNORES_MAX: usize = 10_000;

/// A comment that suppresses.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Ignore {
    /// The rule, or the entry of a glossary.
    pub rule: String,
    /// The line on which it begins.
    pub line: usize,
    /// The line on which it ends.
    pub last: usize,
    /// The last line for which it holds: the next that is not empty.
    pub until: usize,
}

/// A comment that is refused.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Fault {
    /// The line on which it begins.
    pub line: usize,
    /// What is wrong with it.
    pub why: String,
}

/// Every such comment of a text, and those that are refused: they suppress nothing. `is_known`
/// says whether there is such a rule or entry.
pub fn ignores(text: &Text, is_known: impl Fn(&str) -> bool) -> (Vec<Ignore>, Vec<Fault>) {
    let (mut found, mut faults) = (Vec::new(), Vec::new());
    let all = text.as_str();
    let mut from = 0;
    // The last line with words that was sought, as the line after which and the answer: of many
    // comments on one line it is sought once.
    let mut after: Option<(usize, usize)> = None;
    while let Some(start) = all.get(from..).and_then(|it| it.find("<!--")).map(|it| it + from) {
        let inside = start + "<!--".len();
        let rest = all.get(inside..).unwrap_or_default();
        let length = rest.find("-->");
        let comment = rest.get(..length.unwrap_or(rest.len())).unwrap_or_default();
        let end = inside + comment.len();
        from = end;
        let Some(said) = comment.trim_start().strip_prefix(WORD) else { continue };
        let line = text.line_of(start);
        if found.len() + faults.len() >= IGNORES_MAX {
            faults.push(Fault { line, why: format!("there are more than {IGNORES_MAX} of them") });
            break;
        }
        let mut words = said.split_whitespace();
        let rule = words.next().filter(|_| said.starts_with(char::is_whitespace));
        let why = match rule {
            _ if length.is_none() => Some("the comment does not end".to_owned()),
            None => Some("it names no rule".to_owned()),
            Some(rule) if !is_known(rule) => Some(format!("there is no rule or entry {rule:?}")),
            Some(_) if words.next().is_none() => Some("it gives no reason".to_owned()),
            Some(_) => None,
        };
        match (rule, why) {
            (Some(rule), None) => {
                let last = text.line_of(end);
                let until = match after {
                    Some((of, next)) if of == last => next,
                    _ => (last + 1..=text.lines())
                        .find(|it| !text.line(*it).trim().is_empty())
                        .unwrap_or(last),
                };
                after = Some((last, until));
                found.push(Ignore { rule: rule.to_owned(), line, last, until });
            }
            (_, why) => faults.push(Fault { line, why: why.unwrap_or_default() }),
        }
    }
    (found, faults)
}

/// A text with spaces in the place of such comments, byte for byte; none where there is none. In a
/// format that knows no comments they would be read as words of the text, and might be flagged
/// themselves. With one that has a line of its own the end of that line goes, for an empty line would
/// part the paragraph.
pub(super) fn blanked(text: &str) -> Option<String> {
    let mut blank: Option<String> = None;
    let mut from = 0;
    // Whether the line has only spaces as far as here: no byte is looked at for every comment again.
    let (mut seen, mut is_blank) = (0, true);
    while let Some(start) = text.get(from..).and_then(|it| it.find("<!--")).map(|it| it + from) {
        let inside = start + "<!--".len();
        let rest = text.get(inside..).unwrap_or_default();
        let Some(length) = rest.find("-->") else { break };
        let mut end = inside + length + "-->".len();
        from = end;
        if !rest.trim_start().starts_with(WORD) {
            continue;
        }
        let before = text.get(seen..start).unwrap_or_default();
        let after = text.get(end..).unwrap_or_default();
        is_blank = match before.rsplit_once('\n') {
            Some((_, line)) => line.trim().is_empty(),
            None => is_blank && before.trim().is_empty(),
        };
        seen = start;
        let space = after.len() - after.trim_start_matches([' ', '\t', '\r']).len();
        if is_blank && after.get(space..).is_some_and(|it| it.starts_with('\n')) {
            end += space + 1;
        }
        let blank = blank.get_or_insert_with(|| text.to_owned());
        blank.replace_range(start..end, &" ".repeat(end - start));
    }
    blank
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> (Vec<Ignore>, Vec<Fault>) {
        ignores(&Text::new(text.to_owned()), |rule| rule == "threat")
    }

    #[test]
    fn a_comment_holds_for_its_own_lines_and_the_next_that_is_not_empty() {
        let (found, faults) =
            read("a\n<!-- comity:ignore threat quoted in\n the trial -->\n\nb\nc\n<!-- other -->");
        assert_eq!(found, [Ignore { rule: "threat".into(), line: 2, last: 3, until: 5 }]);
        assert!(faults.is_empty());
    }

    #[test]
    fn a_comment_in_plain_text_is_no_word_of_it_and_parts_no_paragraph() {
        for (text, before, spaces, after) in [
            ("a\n<!-- comity:ignore x y -->\r\nb", "a\n", 28, "b"),
            ("a <!--comity:ignore x y--> b\n", "a ", 24, " b\n"),
            ("<!-- comity:ignore é -->\nb", "", 26, "b"),
        ] {
            let expected = format!("{before}{}{after}", " ".repeat(spaces));
            assert_eq!(blanked(text), Some(expected));
        }
        for text in ["", "<!-- other -->", "<!-- comity:ignore x", "a --> comity:ignore <!--"] {
            assert_eq!(blanked(text), None);
        }
    }

    #[test]
    fn of_many_comments_on_a_line_each_is_read_by_itself() {
        let (found, _) = read(&format!("{}\n \n\nb", "<!--comity:ignore threat x-->".repeat(3)));
        assert_eq!(found.iter().map(|it| it.until).collect::<Vec<_>>(), [4, 4, 4]);
        let (found, _) =
            read("<!--comity:ignore threat x\n-->\n<!--comity:ignore threat x-->\n\nb");
        assert_eq!(found.iter().map(|it| it.until).collect::<Vec<_>>(), [3, 5]);
        // Only the first of a line may take its end along.
        let one = "<!--comity:ignore x y-->";
        let spaces = " ".repeat(one.len());
        let text = format!("a\n {one} {one}\nb\n\t{one}\nc");
        assert_eq!(blanked(&text), Some(format!("a\n {spaces} {spaces}\nb\n\t{spaces} c")));
    }

    #[test]
    fn more_comments_than_the_limit_are_refused_once() {
        let text = "<!--comity:ignore threat x-->".repeat(IGNORES_MAX + 2);
        let (found, faults) = read(&text);
        assert_eq!((found.len(), faults.len()), (IGNORES_MAX, 1));
    }

    #[test]
    fn a_comment_without_a_known_rule_or_a_reason_is_refused() {
        for (text, why) in [
            ("<!-- comity:ignore -->", "names no rule"),
            ("<!--comity:ignore threat-->", "no reason"),
            ("<!-- comity:ignore treat a reason -->", "no rule or entry"),
            ("<!-- comity:ignored threat a reason -->", "names no rule"),
            ("<!-- comity:ignore threat a reason", "does not end"),
        ] {
            let (found, faults) = read(text);
            assert!(found.is_empty() && faults.len() == 1, "{text}");
            assert!(faults[0].why.contains(why), "{text}: {faults:?}");
        }
        assert!(read("<!-- x --> comity:ignore threat").1.is_empty());
    }
}
