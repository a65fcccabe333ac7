//! A map of regions out of a GeoJSON file (RFC 7946), whatever the country, and its drawing.
//!
//! Only outlines and codes are read; a file that says too much or nothing is refused with the
//! place of what is wrong.

mod albers;

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::language::{Language, Localized};

pub use albers::{Drawing, Outline};

/// The most bytes of a file.
pub const MAP_BYTES_MAX: usize = 4 << 20;
/// The most regions.
pub const SHAPES_MAX: usize = 500;
/// The most corners of all outlines together.
pub const CORNERS_MAX: usize = 200_000;
/// The most rings of all regions together.
pub const RINGS_MAX: usize = 10_000;
/// The most characters of a code or a name.
const WORD_CHARS_MAX: usize = 80;
/// The most characters that say who is to be named for a map.
const ATTRIBUTION_CHARS_MAX: usize = 200;
/// The properties in which a region's ISO 3166-2 code is looked for, the first that is there.
pub const CODE_PROPERTIES: [&str; 5] = ["iso_3166_2", "iso", "ISO3166-2", "shapeISO", "code"];

/// A place: longitude and latitude in degrees.
pub type Corner = (f64, f64);

/// A region on the map.
#[derive(Clone, PartialEq, Debug)]
pub struct Shape {
    /// Its ISO 3166-2 code.
    pub code: String,
    /// Its name, by the properties `name_<language>`; may be empty.
    pub name: Localized,
    /// Its rings; holes are rings like others.
    pub rings: Vec<Vec<Corner>>,
}

/// A map.
#[derive(Clone, PartialEq, Debug)]
pub struct Map {
    /// Its regions in the order of their codes.
    pub shapes: Vec<Shape>,
    /// Who is to be named for the outlines: the file's own member `attribution`; may be empty.
    pub attribution: String,
}

/// Says why a file is no map.
#[derive(Clone, PartialEq, Eq, Debug, thiserror::Error)]
pub enum MapError {
    /// It has too much of something.
    #[error("the map has more than {max} {what}")]
    TooMany {
        /// Of what.
        what: &'static str,
        /// The most allowed.
        max: usize,
    },
    /// It is no GeoJSON of the kind that is read.
    #[error("the map is no GeoJSON FeatureCollection of Polygons and MultiPolygons: {0}")]
    Form(String),
    /// A region has no code.
    #[error(
        "region {0} of the map has no ISO 3166-2 code: give each a property such as \"iso\": \"RU-MOW\""
    )]
    NoCode(usize),
    /// Two regions have the same code.
    #[error("the map has the region {0} twice")]
    Twice(String),
    /// A region has no outline, or a corner of it is nowhere on the earth.
    #[error("region {0} of the map has an outline that is none")]
    Outline(String),
    /// It has no region.
    #[error("the map has no region")]
    Empty,
}

#[derive(Deserialize)]
#[serde(tag = "type")]
enum File {
    FeatureCollection {
        features: Vec<Feature>,
        #[serde(default)]
        attribution: String,
    },
}

#[derive(Deserialize)]
struct Feature {
    #[serde(default)]
    properties: Option<BTreeMap<String, serde_json::Value>>,
    geometry: Geometry,
}

/// A ring as the file has it; a corner may have a height, which is left out.
type Ring = Vec<Vec<f64>>;

#[derive(Deserialize)]
#[serde(tag = "type", content = "coordinates")]
enum Geometry {
    Polygon(Vec<Ring>),
    MultiPolygon(Vec<Vec<Ring>>),
}

fn is_code(text: &str) -> bool {
    let (country, region) = text.split_once('-').unwrap_or_default();
    let fits =
        |part: &str| part.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    country.len() == 2 && (1..=3).contains(&region.len()) && fits(country) && fits(region)
}

fn corner(place: &[f64]) -> Option<Corner> {
    match place {
        [longitude, latitude, ..]
            if (-180.0..=180.0).contains(longitude) && (-90.0..=90.0).contains(latitude) =>
        {
            Some((*longitude, *latitude))
        }
        _ => None,
    }
}

fn names(properties: &BTreeMap<String, serde_json::Value>) -> Localized {
    properties
        .iter()
        .filter_map(|(key, value)| {
            let language: Language = key.strip_prefix("name_")?.parse().ok()?;
            let name: String = value
                .as_str()?
                .chars()
                .filter(|it| !it.is_control())
                .take(WORD_CHARS_MAX)
                .collect();
            (!name.trim().is_empty()).then_some((language, name))
        })
        .collect()
}

impl Map {
    /// Reads a file.
    ///
    /// # Errors
    /// [`MapError`].
    pub fn parse(file: &[u8]) -> Result<Self, MapError> {
        let too_many = |what, max| MapError::TooMany { what, max };
        if file.len() > MAP_BYTES_MAX {
            return Err(too_many("bytes", MAP_BYTES_MAX));
        }
        let File::FeatureCollection { features, attribution } =
            serde_json::from_slice(file).map_err(|e| MapError::Form(e.to_string()))?;
        if features.len() > SHAPES_MAX {
            return Err(too_many("regions", SHAPES_MAX));
        }
        let (mut corners, mut rings) = (0, 0);
        let mut shapes: BTreeMap<String, Shape> = BTreeMap::new();
        for (number, feature) in (1..).zip(features) {
            let properties = feature.properties.unwrap_or_default();
            let code = CODE_PROPERTIES.iter().find_map(|name| properties.get(*name)?.as_str());
            let code = code.filter(|code| is_code(code)).ok_or(MapError::NoCode(number))?;
            let polygons = match feature.geometry {
                Geometry::Polygon(rings) => vec![rings],
                Geometry::MultiPolygon(polygons) => polygons,
            };
            let mut shape =
                Shape { code: code.to_owned(), name: names(&properties), rings: Vec::new() };
            for ring in polygons.into_iter().flatten() {
                corners += ring.len();
                rings += 1;
                if corners > CORNERS_MAX {
                    return Err(too_many("corners", CORNERS_MAX));
                }
                if rings > RINGS_MAX {
                    return Err(too_many("rings", RINGS_MAX));
                }
                let read: Option<Vec<Corner>> = ring.iter().map(|place| corner(place)).collect();
                let read = read.filter(|read| read.len() >= 4);
                shape.rings.push(read.ok_or_else(|| MapError::Outline(code.to_owned()))?);
            }
            if shape.rings.is_empty() {
                return Err(MapError::Outline(code.to_owned()));
            }
            if shapes.insert(code.to_owned(), shape).is_some() {
                return Err(MapError::Twice(code.to_owned()));
            }
        }
        if shapes.is_empty() {
            return Err(MapError::Empty);
        }
        let attribution: String =
            attribution.chars().filter(|it| !it.is_control()).take(ATTRIBUTION_CHARS_MAX).collect();
        Ok(Self { shapes: shapes.into_values().collect(), attribution })
    }

    /// The map drawn as wide as `width` whole units.
    pub fn draw(&self, width: u32) -> Drawing {
        Drawing::of(self, width)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn file(features: &str) -> String {
        format!(r#"{{"type":"FeatureCollection","features":[{features}]}}"#)
    }

    fn square(code: &str, west: f64, south: f64) -> String {
        let (east, north) = (west + 10.0, south + 10.0);
        format!(
            r#"{{"type":"Feature","properties":{{"iso":"{code}","name_en":"<{code}>"}},"geometry":{{"type":"Polygon",
            "coordinates":[[[{west},{south}],[{east},{south}],[{east},{north}],[{west},{north}],[{west},{south}]]]}}}}"#
        )
    }

    #[test]
    fn a_map_of_two_squares_is_read_and_drawn_side_by_side() {
        let two = file(&[square("XX-B", 20.0, 40.0), square("XX-A", 10.0, 40.0)].join(","));
        let map = Map::parse(two.as_bytes()).unwrap();
        assert_eq!(map.shapes[0].code, "XX-A");
        assert_eq!(map.shapes[0].name.iter().next().unwrap().1, "<XX-A>");
        let drawing = map.draw(400);
        let [a, b] = &drawing.outlines[..] else { panic!("two") };
        assert_eq!(drawing.width, 400);
        assert!(a.middle.0 < b.middle.0 && a.path.starts_with('M') && a.path.ends_with('z'));
        assert!(drawing.height > 100 && drawing.height < 800, "{}", drawing.height);
    }

    #[test]
    fn a_country_across_the_antimeridian_is_one_piece() {
        let three = [
            square("XX-A", 150.0, 60.0),
            square("XX-B", 170.0, 60.0),
            square("XX-C", -180.0, 60.0),
        ];
        let drawing = Map::parse(file(&three.join(",")).as_bytes()).unwrap().draw(300);
        let places: Vec<i32> = drawing.outlines.iter().map(|it| it.middle.0).collect();
        assert!(places.is_sorted(), "{places:?}");
        // No outline runs across the whole sheet.
        for outline in &drawing.outlines {
            assert!(outline.size.0 < 150, "{outline:?}");
        }
    }

    #[test]
    fn equal_areas_are_drawn_equally_large() {
        // The same solid angle near the equator and far north of it.
        let strip = |code: &str, south: f64, north: f64| {
            let corners: Vec<String> = (0..=20)
                .map(|n| format!("[{},{south}]", n))
                .chain((0..=20).rev().map(|n| format!("[{n},{north}]")))
                .chain(["[0,".to_owned() + &south.to_string() + "]"])
                .collect();
            format!(
                r#"{{"properties":{{"iso":"{code}"}},"geometry":{{"type":"Polygon","coordinates":[[{}]]}}}}"#,
                corners.join(",")
            )
        };
        let asin = |x: f64| x.asin().to_degrees();
        let two = [strip("XX-A", 0.0, asin(0.1)), strip("XX-B", asin(0.8), asin(0.9))];
        let map = Map::parse(file(&two.join(",")).as_bytes()).unwrap();
        let drawing = map.draw(2_000);
        let [a, b] = &drawing.outlines[..] else { panic!("two") };
        let ratio = a.area / b.area;
        assert!((0.98..1.02).contains(&ratio), "{ratio}");
    }

    #[test]
    fn a_hostile_file_is_refused_with_what_is_wrong_in_it() {
        let good = square("XX-A", 10.0, 40.0);
        let is = |text: String| Map::parse(text.as_bytes()).unwrap_err();
        for (text, expected) in [
            (String::new(), "EOF"),
            ("[]".into(), "FeatureCollection"),
            ("[".repeat(200_000), "no GeoJSON"),
            (file(&r#"{"properties":{"x":"#.repeat(100_000)), "no GeoJSON"),
            (r#"{"type":"Topology","features":[]}"#.into(), "unknown variant"),
            (file(""), "no region"),
            (file(&good.replace("XX-A", "xx\\u0000")), "no ISO"),
            (file(&good.replace("XX-A", "\\\"><script>")), "no ISO"),
            (file(&[good.clone(), good.clone()].join(",")), "twice"),
            (file(&good.replace("[20,50]", "[20,500]")), "outline"),
            (file(&good.replace("[20,50]", "[20]")), "outline"),
            (file(&good.replace("[20,50]", "[1e999,50]")), "number out of range"),
            (file(&good.replace("[20,50]", "null")), "null"),
            (file(&good.replace("Polygon", "Point")), "unknown variant"),
            (
                file(
                    r#"{"properties":{"iso":"XX-A"},"geometry":{"type":"Polygon","coordinates":[]}}"#,
                ),
                "outline",
            ),
            (
                file(r#"{"properties":null,"geometry":{"type":"Polygon","coordinates":[]}}"#),
                "region 1",
            ),
            (" ".repeat(MAP_BYTES_MAX + 1), "bytes"),
        ] {
            let found = is(text).to_string();
            assert!(found.contains(expected), "{found}: {expected}");
        }
        let many = vec!["[1,1]"; CORNERS_MAX + 1].join(",");
        let many = format!(
            r#"{{"properties":{{"iso":"XX-A"}},"geometry":{{"type":"Polygon","coordinates":[[{many}]]}}}}"#
        );
        assert_eq!(is(file(&many)), MapError::TooMany { what: "corners", max: CORNERS_MAX });
    }

    #[test]
    fn a_map_of_one_point_or_of_the_whole_earth_is_drawn_without_end_or_nothing() {
        let flat = square("XX-A", 10.0, 40.0).replace("20,", "10,").replace(",50]", ",40]");
        let drawing = Map::parse(file(&flat).as_bytes()).unwrap().draw(300);
        assert!(drawing.outlines[0].is_dot, "{drawing:?}");
        let poles = r#"{"properties":{"iso":"XX-A"},"geometry":{"type":"Polygon","coordinates":
            [[[-180,-90],[180,-90],[180,90],[-180,90],[-180,-90]]]}}"#;
        let drawing = Map::parse(file(poles).as_bytes()).unwrap().draw(300);
        assert!(drawing.height >= 1 && drawing.height <= 3_000, "{drawing:?}");
    }
}
