//! A plot with two logarithmic axes, as SVG, each line labelled where it ends.

use std::fmt::Write as _;

/// One line: its label, its colour, and its points (acts, milliseconds).
pub struct Line {
    pub label: &'static str,
    pub colour: &'static str,
    pub points: Vec<(f64, f64)>,
}

const WIDTH: f64 = 760.0;
const HEIGHT: f64 = 440.0;
const LEFT: f64 = 70.0;
const RIGHT: f64 = 190.0;
const TOP: f64 = 40.0;
const BOTTOM: f64 = 50.0;
/// The least distance between two labels.
const LABEL: f64 = 17.0;

/// Draws the lines.
pub fn draw(title: &str, lines: &[Line]) -> String {
    draw_over(title, "acts in the record", lines)
}

/// Draws the lines over what the horizontal axis counts.
pub fn draw_over(title: &str, axis: &str, lines: &[Line]) -> String {
    // Nothing has a place on a logarithmic axis that is not greater than 0.
    let drawn = |point: &&(f64, f64)| point.0 > 0.0 && point.1 > 0.0;
    let points = || lines.iter().flat_map(|line| &line.points).filter(drawn);
    let low = |values: &mut dyn Iterator<Item = f64>| values.fold(f64::MAX, f64::min).log10();
    let high = |values: &mut dyn Iterator<Item = f64>| values.fold(0.0, f64::max).log10();
    let (x0, x1) = (low(&mut points().map(|p| p.0)).round(), high(&mut points().map(|p| p.0)));
    let (x1, y0) = (x1.round(), low(&mut points().map(|p| p.1)).floor());
    let y1 = high(&mut points().map(|p| p.1)).ceil();
    let x = |value: f64| LEFT + (value.log10() - x0) / (x1 - x0).max(1.0) * (WIDTH - LEFT - RIGHT);
    let y = |value: f64| {
        HEIGHT - BOTTOM - (value.log10() - y0) / (y1 - y0).max(1.0) * (HEIGHT - TOP - BOTTOM)
    };
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" \
         font-family=\"sans-serif\" font-size=\"13\">\n<title>{title}</title>\n\
         <rect width=\"{WIDTH}\" height=\"{HEIGHT}\" fill=\"#fff\"/>\n\
         <text x=\"{LEFT}\" y=\"22\" font-size=\"15\">{title}</text>\n"
    );
    for power in y0 as i32..=y1 as i32 {
        let value = 10_f64.powi(power);
        let at = y(value);
        let label =
            if value >= 1_000.0 { format!("{} s", value / 1_000.0) } else { format!("{value} ms") };
        let _ = writeln!(
            svg,
            "<path d=\"M{LEFT} {at:.1}H{:.1}\" stroke=\"#ddd\"/>\
             <text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"end\" fill=\"#555\">{label}</text>",
            WIDTH - RIGHT,
            LEFT - 8.0,
            at + 4.0
        );
    }
    for power in x0 as i32..=x1 as i32 {
        let at = x(10_f64.powi(power));
        let label = crate::grouped(10_u64.pow(power.unsigned_abs()));
        let _ = writeln!(
            svg,
            "<path d=\"M{at:.1} {TOP}V{:.1}\" stroke=\"#eee\"/>\
             <text x=\"{at:.1}\" y=\"{:.1}\" text-anchor=\"middle\" fill=\"#555\">{label}</text>",
            HEIGHT - BOTTOM,
            HEIGHT - BOTTOM + 18.0
        );
    }
    let _ = writeln!(
        svg,
        "<text x=\"{:.1}\" y=\"{:.1}\" text-anchor=\"middle\" fill=\"#555\">{axis}</text>",
        (LEFT + WIDTH - RIGHT) / 2.0,
        HEIGHT - 10.0
    );
    let mut labels: Vec<(f64, &Line)> = lines
        .iter()
        .filter_map(|line| line.points.iter().rfind(drawn).map(|last| (y(last.1) + 4.0, line)))
        .collect();
    labels.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut above = f64::MIN;
    for (at, _) in &mut labels {
        *at = at.max(above + LABEL);
        above = *at;
    }
    for (at, line) in labels {
        let path: Vec<String> = line
            .points
            .iter()
            .filter(drawn)
            .map(|p| format!("{:.1} {:.1}", x(p.0), y(p.1)))
            .collect();
        let colour = line.colour;
        let _ = writeln!(
            svg,
            "<path d=\"M{}\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\"/>",
            path.join("L")
        );
        for p in &line.points {
            let _ = writeln!(
                svg,
                "<circle cx=\"{:.1}\" cy=\"{:.1}\" r=\"3\" fill=\"{colour}\"/>",
                x(p.0),
                y(p.1)
            );
        }
        let end = line.points.last().map_or(0.0, |last| x(last.0));
        let _ = writeln!(
            svg,
            "<text x=\"{:.1}\" y=\"{at:.1}\" fill=\"{colour}\">{}</text>",
            end + 10.0,
            line.label
        );
    }
    svg.push_str("</svg>\n");
    svg
}
