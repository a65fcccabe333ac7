//! The picture that comes with the story's report: drawn, so that it shows nobody.

use std::io::Cursor;

use image::{DynamicImage, ImageFormat, Rgb, RgbImage};

use crate::failure::{Failure, Outcome};

const WIDTH: u32 = 480;
const HEIGHT: u32 = 320;

/// A market stall under a striped awning, one crate overturned, as a PNG.
pub fn stall() -> Outcome<Vec<u8>> {
    let mut out = Cursor::new(Vec::new());
    DynamicImage::ImageRgb8(RgbImage::from_fn(WIDTH, HEIGHT, colour))
        .write_to(&mut out, ImageFormat::Png)
        .map_err(|e| Failure::io("the story's picture cannot be drawn", e))?;
    Ok(out.into_inner())
}

fn colour(x: u32, y: u32) -> Rgb<u8> {
    let within =
        |left, top, right, bottom| (left..right).contains(&x) && (top..bottom).contains(&y);
    let fruit = |across: u32, down: u32| x.abs_diff(across).pow(2) + y.abs_diff(down).pow(2) < 90;
    let fallen = [(300, 268), (330, 280), (356, 262), (384, 284)];
    match () {
        () if fallen.iter().any(|(across, down)| fruit(*across, *down)) => Rgb([196, 84, 40]),
        () if within(80, 70, 400, 116) && (x / 32).is_multiple_of(2) => Rgb([164, 52, 48]),
        () if within(80, 70, 400, 116) => Rgb([240, 232, 214]),
        () if within(92, 116, 100, 240) || within(380, 116, 388, 240) => Rgb([96, 72, 52]),
        () if within(92, 190, 280, 240) => Rgb([150, 112, 76]),
        () if within(290, 226, 360, 256) => Rgb([124, 90, 60]),
        () if y >= 240 => Rgb([132, 128, 122]),
        () => Rgb([198, 210, 216]),
    }
}
