//! The size of a picture, which pages state so that the layout does not shift while it loads.

/// The size of a picture in CSS pixels, each way at least 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PictureSize {
    /// The width.
    pub width: u32,
    /// The height.
    pub height: u32,
}

impl PictureSize {
    /// The largest plausible size, each way. A header that claims more is damaged, and a page that
    /// believed it would be mostly empty.
    const LARGEST: u32 = 1 << 16;

    /// A size, unless it is zero or implausibly large in either direction.
    pub fn new(width: u32, height: u32) -> Option<Self> {
        let is_plausible = |length: u32| (1..=Self::LARGEST).contains(&length);
        (is_plausible(width) && is_plausible(height)).then_some(Self { width, height })
    }
}
