//! Writes a picture of at most 256 colours as a PNG, and reads the size of one.
//!
//! The format is that of the PNG specification (W3C, third edition, 2025): chunks with a length, a kind and a CRC.

use std::io::Write;

use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};

const SIGNATURE: [u8; 8] = *b"\x89PNG\r\n\x1a\n";

/// A colour: red, green and blue.
pub type Colour = [u8; 3];

/// A picture as a PNG. `pixels` are positions in `palette`, row by row.
pub fn encoded(width: usize, palette: &[Colour], pixels: &[u8]) -> Vec<u8> {
    let height = pixels.len() / width;
    let mut header = Vec::with_capacity(13);
    header.extend((width as u32).to_be_bytes());
    header.extend((height as u32).to_be_bytes());
    // Eight bits, colours from a palette, the only compression and set of filters there are, no interlacing.
    header.extend([8, 3, 0, 0, 0]);
    let mut rows = Vec::with_capacity(pixels.len() + height);
    for row in pixels.chunks_exact(width) {
        // No filter: filters help where neighbours differ a little, and here most are equal.
        rows.push(0);
        rows.extend(row);
    }
    let mut file = SIGNATURE.to_vec();
    chunk(&mut file, *b"IHDR", &header);
    chunk(&mut file, *b"PLTE", &palette.concat());
    chunk(&mut file, *b"IDAT", &deflated(&rows));
    chunk(&mut file, *b"IEND", &[]);
    file
}

fn deflated(bytes: &[u8]) -> Vec<u8> {
    let mut encoder = ZlibEncoder::new(Vec::new(), Compression::new(LEVEL));
    let written = encoder.write_all(bytes).and_then(|()| encoder.finish());
    written.expect("writing into memory does not fail")
}

/// The level of compression. Level 6 takes twice as long and saves a twentieth.
const LEVEL: u32 = 4;

fn chunk(file: &mut Vec<u8>, kind: [u8; 4], content: &[u8]) {
    let mut sum = Crc::new();
    sum.update(&kind);
    sum.update(content);
    file.extend((content.len() as u32).to_be_bytes());
    file.extend(kind);
    file.extend(content);
    file.extend(sum.sum().to_be_bytes());
}

/// The width and height of a PNG, in pixels; none if the bytes are no PNG.
pub fn size(file: &[u8]) -> Option<(usize, usize)> {
    let header = file.strip_prefix(&SIGNATURE)?.get(4..16)?;
    let number = |at: usize| {
        let bytes = header.get(at..at + 4)?.try_into().ok()?;
        usize::try_from(u32::from_be_bytes(bytes)).ok()
    };
    let (width, height) = (number(4)?, number(8)?);
    (header.starts_with(b"IHDR") && width > 0 && height > 0).then_some((width, height))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read;

    #[test]
    fn a_picture_is_read_back() {
        let palette = [[255, 255, 255], [0, 0, 0]];
        let file = encoded(3, &palette, &[0, 1, 0, 1, 1, 1]);
        assert_eq!(size(&file), Some((3, 2)));
        let at = file.windows(4).position(|it| it == b"IDAT").unwrap();
        let mut rows = Vec::new();
        let mut decoder = flate2::read::ZlibDecoder::new(&file[at + 4..]);
        decoder.read_to_end(&mut rows).unwrap();
        assert_eq!(rows, [0, 0, 1, 0, 0, 1, 1, 1]);
        assert_eq!(&file[file.len() - 8..], b"IEND\xAE\x42\x60\x82");
    }

    #[test]
    fn what_is_no_png_has_no_size() {
        let file = encoded(1, &[[0, 0, 0]], &[0]);
        for bytes in [&b"GIF89a"[..], &file[..20], &[]] {
            assert_eq!(size(bytes), None);
        }
    }
}
