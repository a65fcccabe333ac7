//! Pictures made anew from their pixels.
//!
//! A file from a telephone says where it was taken, when, with which device, sometimes by whom, and
//! may hold a second, smaller picture of what was cut away. None of that is looked for: the pixels
//! are read, everything else is dropped, and a new file is written from them.

use std::io::Cursor;

use commission::Refusal;
use commission::report::file::{FileFault, FileKind, PICTURE_POINTS_MAX};
use commission::report::webp;
use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, RgbaImage};

use crate::Error;

/// A picture is made no larger than this in width and height: enough to read a number plate.
const SIDE_MAX: u32 = 4_096;
/// The most bytes of the pixels of one picture while it is read: four a point.
const PIXEL_BYTES_MAX: u64 = PICTURE_POINTS_MAX * 4;
const JPEG_QUALITY: u8 = 88;
/// A screenshot stays sharp, but a photograph in this form would become many times as large.
const PNG_BYTES_MAX: usize = 8 * 1024 * 1024;

/// A file as it may be kept.
#[derive(Clone, PartialEq, Eq, Debug)]
pub(crate) struct Taken {
    pub(crate) kind: FileKind,
    pub(crate) bytes: Vec<u8>,
}

/// Takes a file: a picture is made anew, anything else stays as it is, where that is wanted.
/// `number` counts the files from 1.
///
/// # Errors
/// [`Refusal::BadFile`].
pub(crate) fn take(bytes: Vec<u8>, number: usize, as_it_is: bool) -> Result<Taken, Error> {
    let bad = |fault| Error::from(Refusal::BadFile { number, fault });
    match image::guess_format(&bytes) {
        Ok(format @ (ImageFormat::Jpeg | ImageFormat::Png | ImageFormat::WebP)) => {
            // Nothing in a library that reads hostile files may end the program.
            let remade = std::panic::catch_unwind(|| remade(&bytes, format));
            let bytes = remade.unwrap_or(Err(FileFault::Broken)).map_err(bad)?;
            Ok(Taken { kind: FileKind::Picture, bytes })
        }
        _ if as_it_is => Ok(Taken { kind: FileKind::Original, bytes }),
        _ => Err(bad(FileFault::NoPicture)),
    }
}

fn remade(bytes: &[u8], format: ImageFormat) -> Result<Vec<u8>, FileFault> {
    // The library compares a picture with its canvas only once it is unpacked.
    if format == ImageFormat::WebP
        && webp::points(bytes).ok_or(FileFault::Broken)? > PICTURE_POINTS_MAX
    {
        return Err(FileFault::Points);
    }
    let mut limits = Limits::default();
    limits.max_alloc = Some(2 * PIXEL_BYTES_MAX);
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(|error| fault(&error))?;
    let (width, height) = decoder.dimensions();
    let points = u64::from(width) * u64::from(height);
    if points > PICTURE_POINTS_MAX || decoder.total_bytes() > PIXEL_BYTES_MAX {
        return Err(FileFault::Points);
    }
    // What a broken note on the orientation says does not keep a picture from being seen.
    let turned = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let read = DynamicImage::from_decoder(decoder).map_err(|error| fault(&error))?;
    let mut picture = pixels(read);
    if picture.width() > SIDE_MAX || picture.height() > SIDE_MAX {
        picture = picture.thumbnail(SIDE_MAX, SIDE_MAX);
    }
    picture.apply_orientation(turned);
    written(&picture, format).ok_or(FileFault::Broken)
}

/// Eight bits a colour, and no colour profile: what every browser shows.
fn pixels(read: DynamicImage) -> DynamicImage {
    let colour = read.color();
    match (colour.has_color(), colour.has_alpha()) {
        (true, true) | (false, true) => DynamicImage::ImageRgba8(seen(read.into_rgba8())),
        (true, false) => DynamicImage::ImageRgb8(read.into_rgb8()),
        (false, false) => DynamicImage::ImageLuma8(read.into_luma8()),
    }
}

/// Of a point that is not seen no colour is kept: whoever cut something out of a picture may have
/// left it there.
fn seen(mut picture: RgbaImage) -> RgbaImage {
    for point in picture.pixels_mut().filter(|point| point.0[3] == 0) {
        point.0 = [0; 4];
    }
    picture
}

fn written(picture: &DynamicImage, format: ImageFormat) -> Option<Vec<u8>> {
    let mut out = Cursor::new(Vec::new());
    if format == ImageFormat::Png || picture.color().has_alpha() {
        picture.write_to(&mut out, ImageFormat::Png).ok()?;
        if picture.color().has_alpha() || out.get_ref().len() <= PNG_BYTES_MAX {
            return Some(out.into_inner());
        }
        out = Cursor::new(Vec::new());
    }
    picture.write_with_encoder(JpegEncoder::new_with_quality(&mut out, JPEG_QUALITY)).ok()?;
    Some(out.into_inner())
}

fn fault(error: &image::ImageError) -> FileFault {
    match error {
        image::ImageError::Limits(_) => FileFault::Points,
        _ => FileFault::Broken,
    }
}

/// Whether a file that is kept as it came, or made anew, is a picture: by the very test by which
/// [`take`] makes everything anew that is one.
pub(crate) fn is_picture(bytes: &[u8]) -> bool {
    matches!(image::guess_format(bytes), Ok(ImageFormat::Jpeg | ImageFormat::Png))
}

/// What a file is, from its first bytes: a media type, and the ending of a name for it. What is
/// not known for certain is bytes and nothing more.
pub(super) fn type_of(kind: FileKind, bytes: &[u8]) -> (&'static str, &'static str) {
    const UNKNOWN: &str = "application/octet-stream";
    let has = |at: usize, words: &[u8]| bytes.get(at..).is_some_and(|rest| rest.starts_with(words));
    match kind {
        FileKind::Picture if has(0, b"\x89PNG") => ("image/png", "png"),
        FileKind::Picture => ("image/jpeg", "jpg"),
        FileKind::Original if has(0, b"%PDF") => (UNKNOWN, "pdf"),
        FileKind::Original if has(0, b"PK\x03\x04") => (UNKNOWN, "zip"),
        FileKind::Original if has(4, b"ftypqt") => (UNKNOWN, "mov"),
        FileKind::Original if has(4, b"ftyphei") || has(4, b"ftypmif") => (UNKNOWN, "heic"),
        FileKind::Original if has(4, b"ftyp") => (UNKNOWN, "mp4"),
        FileKind::Original if has(0, b"\x1a\x45\xdf\xa3") => (UNKNOWN, "webm"),
        FileKind::Original => (UNKNOWN, "bin"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{Rgb, RgbImage, Rgba};

    /// A red square in the upper left corner of a white picture.
    fn drawn(width: u32, height: u32) -> RgbImage {
        RgbImage::from_fn(width, height, |x, y| {
            if x < width / 4 && y < height / 4 { Rgb([200, 20, 20]) } else { Rgb([250, 250, 250]) }
        })
    }

    fn encoded(picture: &DynamicImage, format: ImageFormat) -> Vec<u8> {
        let mut out = Cursor::new(Vec::new());
        picture.write_to(&mut out, format).unwrap();
        out.into_inner()
    }

    /// A JPEG with an EXIF segment that names a place and an orientation, an XMP segment, a
    /// comment, a colour profile, and something after its end.
    fn telling(orientation: u8) -> Vec<u8> {
        let plain = encoded(&DynamicImage::ImageRgb8(drawn(64, 32)), ImageFormat::Jpeg);
        let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x02".to_vec();
        exif.extend([0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]);
        exif.extend([0x01, 0x3b, 0, 2, 0, 0, 0, 21, 0, 0, 0, 38, 0, 0, 0, 0]);
        exif.extend(b"Quillfeather GPS 55N\0");
        let mut out = plain[..2].to_vec();
        for (marker, content) in [
            (0xe1, exif.as_slice()),
            (0xe1, b"http://ns.adobe.com/xap/1.0/\0<x>Quillfeather</x>".as_slice()),
            (0xe2, b"ICC_PROFILE\0\x01\x01Quillfeather".as_slice()),
            (0xfe, b"taken by Quillfeather".as_slice()),
        ] {
            out.extend([0xff, marker]);
            out.extend(u16::try_from(content.len() + 2).unwrap().to_be_bytes());
            out.extend(content);
        }
        out.extend(&plain[2..]);
        out.extend(b"Quillfeather after the end");
        out
    }

    fn holds(bytes: &[u8], word: &str) -> bool {
        bytes.windows(word.len()).any(|part| part == word.as_bytes())
    }

    fn red(picture: &DynamicImage, x: u32, y: u32) -> bool {
        let [red, green, _] = picture.to_rgb8().get_pixel(x, y).0;
        red > 150 && green < 100
    }

    #[test]
    fn of_a_picture_only_what_is_seen_is_kept_and_the_right_way_up() {
        for (orientation, (width, height), (x, y)) in
            [(1, (64, 32), (4, 2)), (3, (64, 32), (60, 30)), (6, (32, 64), (30, 4))]
        {
            let told = telling(orientation);
            assert!(holds(&told, "Quillfeather") && holds(&told, "GPS"));
            let taken = take(told, 1, false).unwrap();
            assert_eq!(taken.kind, FileKind::Picture);
            for word in ["Quillfeather", "Exif", "GPS", "ICC_PROFILE", "adobe", "after the end"] {
                assert!(!holds(&taken.bytes, word), "{word}");
            }
            let picture = image::load_from_memory(&taken.bytes).unwrap();
            assert_eq!((picture.width(), picture.height()), (width, height), "{orientation}");
            assert!(red(&picture, x, y), "orientation {orientation}");
        }
    }

    #[test]
    fn a_screenshot_stays_sharp_and_what_is_seen_through_stays_so() {
        let png = encoded(&DynamicImage::ImageRgb8(drawn(20, 20)), ImageFormat::Png);
        // A comment, before the last chunk.
        let mut chunk = b"tEXtAuthor\0Quillfeather".to_vec();
        let mut told = png[..png.len() - 12].to_vec();
        told.extend(u32::try_from(chunk.len() - 4).unwrap().to_be_bytes());
        chunk.extend(crc(&chunk).to_be_bytes());
        told.extend(chunk);
        told.extend(&png[png.len() - 12..]);
        let taken = take(told, 1, false).unwrap();
        assert!(!holds(&taken.bytes, "Quillfeather") && !holds(&taken.bytes, "tEXt"));
        assert_eq!(image::load_from_memory(&taken.bytes).unwrap().to_rgb8(), drawn(20, 20));
        let glass = RgbaImage::from_pixel(8, 8, Rgba([1, 2, 3, 40]));
        for format in [ImageFormat::Png, ImageFormat::WebP] {
            let bytes = encoded(&DynamicImage::ImageRgba8(glass.clone()), format);
            let taken = take(bytes, 1, false).unwrap();
            assert_eq!(type_of(taken.kind, &taken.bytes), ("image/png", "png"));
            assert_eq!(image::load_from_memory(&taken.bytes).unwrap().to_rgba8(), glass);
        }
        // What somebody made invisible is gone, not only unseen.
        let cut = RgbaImage::from_fn(8, 8, |x, _| Rgba([200, 90, 30, if x < 4 { 0 } else { 255 }]));
        for format in [ImageFormat::Png, ImageFormat::WebP] {
            let bytes = encoded(&DynamicImage::ImageRgba8(cut.clone()), format);
            let taken = take(bytes, 1, false).unwrap();
            let left = image::load_from_memory(&taken.bytes).unwrap().to_rgba8();
            assert_eq!(left.get_pixel(0, 0).0, [0; 4]);
            assert_eq!(left.get_pixel(7, 7).0, [200, 90, 30, 255]);
        }
        let webp = encoded(&DynamicImage::ImageRgb8(drawn(20, 20)), ImageFormat::WebP);
        let taken = take(webp, 1, false).unwrap();
        assert_eq!(type_of(taken.kind, &taken.bytes), ("image/jpeg", "jpg"));
    }

    /// CRC-32 as PNG has it.
    fn crc(bytes: &[u8]) -> u32 {
        !bytes.iter().fold(u32::MAX, |crc, byte| {
            (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
                if crc & 1 == 1 { 0xedb8_8320 ^ (crc >> 1) } else { crc >> 1 }
            })
        })
    }

    /// A PNG of a few bytes that says it has so many points.
    fn bomb(width: u32, height: u32) -> Vec<u8> {
        let mut out = b"\x89PNG\r\n\x1a\n".to_vec();
        let mut header = b"IHDR".to_vec();
        header.extend(width.to_be_bytes());
        header.extend(height.to_be_bytes());
        header.extend([8, 2, 0, 0, 0]);
        for mut chunk in [header, b"IDAT\x78\x9c\x03\0\0\0\0\x01".to_vec(), b"IEND".to_vec()] {
            out.extend(u32::try_from(chunk.len() - 4).unwrap().to_be_bytes());
            chunk.extend(crc(&chunk).to_be_bytes());
            out.extend(chunk);
        }
        out
    }

    fn refused(bytes: Vec<u8>, originals: bool) -> FileFault {
        match take(bytes, 3, originals) {
            Err(Error::Refused(Refusal::BadFile { number: 3, fault })) => fault,
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn what_would_fill_the_memory_is_refused_before_it_is_unpacked() {
        for (width, height) in [(60_000, 60_000), (u32::MAX, u32::MAX), (8_001, 4_000)] {
            assert_eq!(refused(bomb(width, height), false), FileFault::Points);
            assert_eq!(refused(bomb(width, height), true), FileFault::Points);
        }
        assert_eq!(refused(bomb(100, 100), true), FileFault::Broken);
        // A canvas of a hundred points around a picture of many millions.
        let mut hidden = b"RIFF\x28\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0\x09\0\0\x09\0\0".to_vec();
        hidden.extend(b"VP8 \x0a\0\0\0\x10\0\0\x9d\x01\x2a\xff\x3f\xff\x3f");
        assert_eq!(refused(hidden, true), FileFault::Points);
        assert_eq!(refused(b"RIFF\x04\0\0\0WEBP".to_vec(), true), FileFault::Broken);
        let mut broken = telling(1);
        broken.truncate(300);
        assert_eq!(refused(broken, true), FileFault::Broken);
    }

    #[test]
    fn anything_else_is_taken_as_it_is_only_from_who_was_told_so() {
        for (bytes, ending) in [
            (b"%PDF-1.7 x".to_vec(), "pdf"),
            (b"PK\x03\x04 word".to_vec(), "zip"),
            (b"\0\0\0\x18ftypqt  ".to_vec(), "mov"),
            (b"\0\0\0\x18ftypisom".to_vec(), "mp4"),
            (b"\0\0\0\x18ftypheic".to_vec(), "heic"),
            (b"<svg xmlns='http://www.w3.org/2000/svg'/>".to_vec(), "bin"),
            (b"GIF89a".to_vec(), "bin"),
            (b"<html>".to_vec(), "bin"),
        ] {
            assert_eq!(refused(bytes.clone(), false), FileFault::NoPicture);
            let taken = take(bytes.clone(), 1, true).unwrap();
            assert_eq!((taken.kind, &taken.bytes), (FileKind::Original, &bytes));
            assert_eq!(type_of(taken.kind, &bytes), ("application/octet-stream", ending));
        }
    }

    #[test]
    fn a_large_photograph_is_made_smaller() {
        let large = encoded(&DynamicImage::ImageRgb8(drawn(5_000, 1_000)), ImageFormat::Jpeg);
        let taken = take(large, 1, false).unwrap();
        let picture = image::load_from_memory(&taken.bytes).unwrap();
        assert!(picture.width() == SIDE_MAX && picture.height() < 1_000);
    }
}
