//! Drawings (SVG) made into photographs (JPEG), once, when first asked for.

use crate::error::PressError;
use bytes::Bytes;
use image::{ExtendedColorType, codecs::jpeg::JpegEncoder};
use resvg::{
    render,
    tiny_skia::{Color, Pixmap, Transform},
    usvg::{Options, Tree},
};
use std::sync::{Arc, OnceLock};

const QUALITY: u8 = 85;

/// A drawing at one width.
#[derive(Debug)]
pub(crate) struct Drawing {
    name: String,
    svg: Bytes,
    width: u16,
    jpeg: OnceLock<Result<Bytes, Arc<PressError>>>,
}

impl Drawing {
    pub(crate) fn new(name: &str, svg: Bytes, width: u16) -> Drawing {
        Drawing {
            name: name.to_owned(),
            svg,
            width,
            jpeg: OnceLock::new(),
        }
    }

    pub(crate) fn svg(&self) -> &Bytes {
        &self.svg
    }

    pub(crate) fn width(&self) -> u16 {
        self.width
    }

    /// The JPEG; slow the first time.
    pub(crate) fn jpeg(&self) -> Result<Bytes, Arc<PressError>> {
        let made = self.jpeg.get_or_init(|| {
            jpeg(&self.svg, self.width)
                .map(Bytes::from)
                .map_err(|reason| {
                    Arc::new(PressError::Picture {
                        name: self.name.clone(),
                        reason,
                    })
                })
        });
        made.clone()
    }
}

/// Draws on white and encodes.
fn jpeg(svg: &[u8], width: u16) -> Result<Vec<u8>, String> {
    let tree = Tree::from_data(svg, &Options::default()).map_err(|error| error.to_string())?;
    let size = tree.size().to_int_size();
    let size = size
        .scale_to_width(u32::from(width))
        .ok_or("it is too tall")?;
    let mut canvas = Pixmap::new(size.width(), size.height()).ok_or("it is too tall")?;
    canvas.fill(Color::WHITE);
    let scale = f32::from(width) / tree.size().width();
    render(
        &tree,
        Transform::from_scale(scale, scale),
        &mut canvas.as_mut(),
    );
    let opaque: Vec<u8> = canvas
        .pixels()
        .iter()
        .flat_map(|pixel| [pixel.red(), pixel.green(), pixel.blue()])
        .collect();
    let mut jpeg = Vec::new();
    JpegEncoder::new_with_quality(&mut jpeg, QUALITY)
        .encode(
            &opaque,
            size.width(),
            size.height(),
            ExtendedColorType::Rgb8,
        )
        .map_err(|error| error.to_string())?;
    Ok(jpeg)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_drawing_becomes_a_photograph() {
        let svg = r##"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20">
            <rect width="20" height="20" fill="#c00"/></svg>"##;
        let drawing = Drawing::new("half", Bytes::from(svg), 200);
        let picture = image::load_from_memory(&drawing.jpeg().unwrap()).unwrap();
        let picture = picture.to_rgb8();
        assert_eq!(picture.dimensions(), (200, 100));
        assert!(picture.get_pixel(20, 50)[1] < 40, "red on the left");
        assert!(picture.get_pixel(180, 50)[1] > 240, "white on the right");
    }

    #[test]
    fn no_drawing_no_photograph() {
        let error = Drawing::new("torn", Bytes::from("<svg"), 200)
            .jpeg()
            .unwrap_err();
        assert!(
            error
                .to_string()
                .starts_with("pictures/torn.svg cannot be drawn")
        );
    }
}
