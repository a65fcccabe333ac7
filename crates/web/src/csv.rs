//! Tables as CSV (RFC 4180), for programs of offices: no cell is ever read as a formula.

/// What a spreadsheet would take for the beginning of a formula.
const SIGNS: [char; 10] = ['=', '+', '-', '@', '|', '%', '＝', '＋', '－', '＠'];
/// What some spreadsheets take for the end of a cell, by the country that the computer is set to,
/// whatever the file says.
const ENDS: [char; 4] = [';', '\t', '\r', '\n'];

/// One cell. What a spreadsheet would take for a formula begins with an apostrophe, also where it
/// ends cells at other signs than this table does.
fn cell(text: &str) -> String {
    let is_filling = |c: char| c == '"' || (c.is_whitespace() && !ENDS.contains(&c));
    let is_formula = text.trim_start().starts_with(SIGNS) || text.starts_with(['\t', '\r', '\n']);
    let mut out = String::from(if is_formula { "\"'" } else { "\"" });
    for (place, c) in text.char_indices() {
        match c {
            '"' => out.push_str("\"\""),
            c => out.push(c),
        }
        let rest = text.get(place + c.len_utf8()..).unwrap_or_default();
        if ENDS.contains(&c) && rest.trim_start_matches(is_filling).starts_with(SIGNS) {
            out.push('\'');
        }
    }
    out.push('"');
    out
}

/// A table: the head, then the lines, each with its cells. It begins with a byte order mark, by
/// which such programs know that it is UTF-8.
pub(crate) fn table<'a>(lines: impl Iterator<Item = Vec<&'a str>>) -> String {
    let mut out = String::from("\u{FEFF}");
    for line in lines {
        let cells: Vec<String> = line.into_iter().map(cell).collect();
        out.push_str(&cells.join(","));
        out.push_str("\r\n");
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_none_breaks_out_of_its_line() {
        for hostile in [
            "=HYPERLINK(\"http://x\",\"y\")",
            "+1+1",
            "-2+3+cmd|' /C calc'!A0",
            "@SUM(A1)",
            "\t=1",
            "\r=1",
            " =1",
            "＝1",
            "|x",
        ] {
            let written = cell(hostile);
            assert!(written.starts_with("\"'"), "{written}");
        }
        for (hostile, expected) in [
            ("x;=1+1", "x;'=1+1"),
            ("x; =1+1", "x;' =1+1"),
            ("x;\"=1+1\"", "x;'\"\"=1+1\"\""),
            ("x\t@SUM(A1)", "x\t'@SUM(A1)"),
            ("x\r\n+1", "x\r\n'+1"),
            ("x;;\n-1", "x;;\n'-1"),
            ("x;y;＝1;z", "x;y;'＝1;z"),
            (";=1", ";'=1"),
            ("a; b, c = d\n2 + 2", "a; b, c = d\n2 + 2"),
        ] {
            assert_eq!(cell(hostile), format!("\"{expected}\""), "{hostile:?}");
        }
        assert_eq!(cell("Market \"Sun\", row 7\nnext"), "\"Market \"\"Sun\"\", row 7\nnext\"");
        assert_eq!(cell("2026-11-23"), "\"2026-11-23\"");
        let written = table([vec!["a", "b"], vec!["", "Հայ"]].into_iter());
        assert_eq!(written, "\u{FEFF}\"a\",\"b\"\r\n\"\",\"Հայ\"\r\n");
    }
}
