//! The map of the regions: a file that is named, or one that comes with the program.

use std::path::Path;

use commission::Charter;
use commission::map::Map;

use crate::failure::{Code, Failure, Outcome};

/// The maps that come with the program; `charters/maps/SOURCE.md` says whose they are.
const OWN: [&[u8]; 1] = [include_bytes!("../../../../../charters/maps/ru-subjects.geojson")];

/// The map that is named; without one, the first of the program's own that has a region of the
/// charter.
///
/// # Errors
/// When the file cannot be read or is no map.
pub fn find(named: Option<&Path>, charter: &Charter) -> Outcome<Option<Map>> {
    if let Some(path) = named {
        let shown = path.display();
        let file = std::fs::read(path)
            .map_err(|e| Failure::io(format!("cannot read the map {shown}"), e))?;
        return match Map::parse(&file) {
            Ok(map) => Ok(Some(map)),
            Err(why) => Err(Failure::new(Code::Usage, format!("{shown}: {why}"))
                .todo("charters/maps/SOURCE.md says what a map looks like")),
        };
    }
    for file in OWN {
        let map = Map::parse(file).map_err(|e| Failure::io("a map of the program", e))?;
        let has = |code: &str| map.shapes.iter().any(|shape| shape.code == code);
        if charter.regions.iter().any(|region| has(&region.code)) {
            return Ok(Some(map));
        }
    }
    Ok(None)
}
