//! How wide and high a picture is, for the room that a page leaves it before it has come.

/// The size of a picture in CSS pixels, each way at least 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PictureSize {
    /// Its width.
    pub width: u32,
    /// Its height.
    pub height: u32,
}

impl PictureSize {
    /// The largest that is believed, each way.
    const LARGEST: u32 = 1 << 16;

    /// A size, unless it is nothing or absurd.
    pub fn new(width: u32, height: u32) -> Option<Self> {
        let is_sensible = |length: u32| (1..=Self::LARGEST).contains(&length);
        (is_sensible(width) && is_sensible(height)).then_some(Self { width, height })
    }
}
