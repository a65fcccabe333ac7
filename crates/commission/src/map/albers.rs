//! Drawing a map so that equal areas are equally large: Albers' equal-area conic projection (J. P.
//! Snyder: Map Projections, USGS Professional Paper 1395, 1987, pp. 98-103) on a sphere, its cone
//! chosen by what is to be drawn.

use std::fmt::Write as _;

use super::{Corner, Map};

/// What is smaller is drawn as a dot, or nobody would find it.
const DOT: i32 = 6;
/// The most that a sheet is higher than wide.
const HIGH_MAX: f64 = 3.0;
/// A cone flatter than this is a cylinder.
const FLAT: f64 = 1e-4;

/// A region's outline on the sheet.
#[derive(Clone, PartialEq, Debug)]
pub struct Outline {
    /// Its ISO 3166-2 code.
    pub code: String,
    /// Its path in SVG, in whole units.
    pub path: String,
    /// The middle of the box around it.
    pub middle: (i32, i32),
    /// Width and height of that box.
    pub size: (i32, i32),
    /// Whether it is so small that a dot at its middle stands for it.
    pub is_dot: bool,
    /// Its area in square units, holes left out.
    pub area: f64,
}

/// A drawn map.
#[derive(Clone, PartialEq, Debug)]
pub struct Drawing {
    /// The sheet's width in whole units.
    pub width: u32,
    /// Its height.
    pub height: u32,
    /// The regions in the order of their codes.
    pub outlines: Vec<Outline>,
}

/// The projection.
struct Albers {
    meridian: f64,
    cone: f64,
    constant: f64,
}

/// The meridian in the middle of all corners: opposite the widest gap between any two.
fn middle_meridian(corners: impl Iterator<Item = Corner>) -> f64 {
    let mut all: Vec<f64> = corners.map(|(longitude, _)| longitude.rem_euclid(360.0)).collect();
    all.sort_by(f64::total_cmp);
    let (Some(first), Some(last)) = (all.first(), all.last()) else { return 0.0 };
    let around = (first + 360.0 - last, *last);
    let gaps = all.windows(2).filter_map(|two| match two {
        [a, b] => Some((b - a, *a)),
        _ => None,
    });
    let (gap, begin) = gaps.fold(around, |widest, gap| if gap.0 > widest.0 { gap } else { widest });
    (begin + gap / 2.0 + 180.0).rem_euclid(360.0)
}

impl Albers {
    /// With parallels a sixth from the ends of the latitudes, as the books advise.
    fn of(map: &Map) -> Self {
        let corners = || map.shapes.iter().flat_map(|it| it.rings.iter().flatten().copied());
        let south = corners().map(|it| it.1).fold(90.0, f64::min);
        let north = corners().map(|it| it.1).fold(-90.0, f64::max);
        let sixth = (north - south) / 6.0;
        let (low, high) = ((south + sixth).to_radians(), (north - sixth).to_radians());
        let cone = f64::midpoint(low.sin(), high.sin());
        let constant = low.cos().powi(2) + 2.0 * cone * low.sin();
        Self { meridian: middle_meridian(corners()), cone, constant }
    }

    /// East and north of the middle, in radii.
    fn place(&self, (longitude, latitude): Corner) -> (f64, f64) {
        let east = (longitude - self.meridian + 180.0).rem_euclid(360.0) - 180.0;
        let (east, sine) = (east.to_radians(), latitude.to_radians().sin());
        if self.cone.abs() < FLAT {
            let scale = self.constant.max(FLAT).sqrt();
            return (east * scale, sine / scale);
        }
        let radius = (self.constant - 2.0 * self.cone * sine).max(0.0).sqrt() / self.cone;
        let angle = self.cone * east;
        (radius * angle.sin(), -radius * angle.cos())
    }
}

/// A whole number of units; what is no number is nought.
#[expect(clippy::cast_possible_truncation, reason = "clamped before")]
fn whole(value: f64) -> i32 {
    let value = if value.is_finite() { value } else { 0.0 };
    value.round().clamp(-1e6, 1e6) as i32
}

impl Drawing {
    pub(super) fn of(map: &Map, width: u32) -> Self {
        let albers = Albers::of(map);
        let placed: Vec<Vec<Vec<(f64, f64)>>> = map
            .shapes
            .iter()
            .map(|shape| {
                let ring = |ring: &Vec<Corner>| ring.iter().map(|it| albers.place(*it)).collect();
                shape.rings.iter().map(ring).collect()
            })
            .collect();
        let all = || placed.iter().flatten().flatten();
        let (west, east) =
            all().fold((f64::MAX, f64::MIN), |(a, b), it| (a.min(it.0), b.max(it.0)));
        let (south, north) =
            all().fold((f64::MAX, f64::MIN), |(a, b), it| (a.min(it.1), b.max(it.1)));
        let sheet = f64::from(width);
        // A point has no width: it stands in the middle of an empty sheet.
        let across = (east - west).max((north - south) / HIGH_MAX).max(1e-9);
        let scale = sheet / across;
        let left = f64::midpoint(west, east) - across / 2.0;
        let height = whole((north - south) * scale).max(1);
        let on_sheet =
            |(x, y): &(f64, f64)| (whole((x - left) * scale), whole((north - y) * scale));
        let outlines = map
            .shapes
            .iter()
            .zip(&placed)
            .map(|(shape, rings)| {
                let rings: Vec<Vec<(i32, i32)>> =
                    rings.iter().map(|ring| tidy(ring.iter().map(on_sheet))).collect();
                outline(&shape.code, &rings)
            })
            .collect();
        Self { width, height: height.unsigned_abs(), outlines }
    }
}

/// A ring without corners that fall together, and without its last one, which is its first.
fn tidy(corners: impl Iterator<Item = (i32, i32)>) -> Vec<(i32, i32)> {
    let mut ring: Vec<(i32, i32)> = corners.collect();
    ring.dedup();
    if ring.len() > 1 && ring.first() == ring.last() {
        ring.pop();
    }
    ring
}

fn outline(code: &str, rings: &[Vec<(i32, i32)>]) -> Outline {
    let all = || rings.iter().flatten();
    let (west, east) = all().fold((i32::MAX, i32::MIN), |(a, b), it| (a.min(it.0), b.max(it.0)));
    let (north, south) = all().fold((i32::MAX, i32::MIN), |(a, b), it| (a.min(it.1), b.max(it.1)));
    let mut path = String::new();
    let mut twice = 0.0;
    for ring in rings.iter().filter(|ring| ring.len() > 2) {
        let next = ring.iter().cycle().skip(1);
        twice += ring
            .iter()
            .zip(next)
            .map(|(a, b)| f64::from(a.0) * f64::from(b.1) - f64::from(b.0) * f64::from(a.1))
            .sum::<f64>();
        let mut before = (0, 0);
        for (place, corner) in ring.iter().enumerate() {
            let (x, y) = (corner.0 - before.0, corner.1 - before.1);
            // The first is where it stands, the others how far from the one before.
            let _ = match place {
                0 => write!(path, "M{} {}", corner.0, corner.1),
                1 => write!(path, "l{x} {y}"),
                _ if x < 0 => write!(path, "{x} {y}"),
                _ => write!(path, " {x} {y}"),
            };
            before = *corner;
        }
        path.push('z');
    }
    let size = (east.saturating_sub(west), south.saturating_sub(north));
    Outline {
        code: code.to_owned(),
        is_dot: size.0 < DOT && size.1 < DOT,
        path,
        middle: (i32::midpoint(west, east), i32::midpoint(north, south)),
        size,
        area: (twice / 2.0_f64).abs(),
    }
}
