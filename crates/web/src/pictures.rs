//! Pictures: ours alone, made smaller for the place where they stand.

use crate::{
    addresses,
    app::App,
    blocks::escape,
    freshness::FOREVER,
    guard::FOR_ALL,
    problem::{Answer, Problem},
    reader::id,
};
use axum::{
    extract::{Path, State},
    http::{HeaderValue, header},
    response::IntoResponse,
};
use bytes::Bytes;
use image::{DynamicImage, ImageDecoder, ImageReader, Limits, RgbImage, imageops::FilterType};
use news::PictureId;
use std::{
    collections::HashMap,
    io::Cursor,
    sync::{Mutex, PoisonError},
};
use tokio::sync::Semaphore;

/// The widths that pictures are made in, in pixels.
pub const WIDTHS: [u32; 4] = [240, 480, 960, 1440];
/// Where the picture above an article stands, for `sizes`.
pub const MAIN: &str = "(min-width: 46rem) 44rem, 100vw";
/// Where the picture of the front page's first article stands.
pub const LEAD: &str = "(min-width: 64rem) 44rem, 100vw";
/// Where a picture in a list stands.
pub const CARD: &str = "(min-width: 40rem) 20rem, 100vw";
/// Where a small picture beside a headline stands.
pub const SMALL: &str = "7.5rem";

/// Longest side we decode, in pixels.
const LARGEST_SIDE: u32 = 12_000;
/// Memory that decoding may take, in bytes.
const DECODING: u64 = 256 << 20;
/// Memory for pictures made smaller, in bytes.
const KEPT: usize = 48 << 20;
/// JPEG quality, of 100.
const QUALITY: u8 = 82;

/// A picture on a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    id: PictureId,
    size: (u32, u32),
    alt: String,
}

impl Picture {
    /// A stored picture by its size in pixels, and what it shows.
    pub fn new(id: PictureId, size: (u32, u32), alt: String) -> Picture {
        let size = (size.0.max(1), size.1.max(1));
        Picture { id, size, alt }
    }

    /// The address of the picture in the width nearest to a wish.
    pub fn address(&self, wish: u32) -> String {
        let best = self.widths().find(|width| *width >= wish);
        addresses::picture(self.id, best.or(self.widths().last()).unwrap_or(WIDTHS[0]))
    }

    /// The widths it is given in: never wider than the original, but for one.
    fn widths(&self) -> impl Iterator<Item = u32> {
        let own = self.size.0;
        let above = WIDTHS.into_iter().filter(move |w| *w >= own).take(1);
        WIDTHS.into_iter().filter(move |w| *w < own).chain(above)
    }

    /// `<img>`; `sizes` as in HTML. The first picture of a page is fetched at once,
    /// the others when they come near.
    pub fn html(&self, sizes: &str, first: bool) -> String {
        let set: Vec<String> = self
            .widths()
            .map(|w| format!("{} {}w", addresses::picture(self.id, w), w.min(self.size.0)))
            .collect();
        let (width, height) = self.size;
        let when = match first {
            true => r#"fetchpriority="high""#,
            false => r#"loading="lazy" decoding="async""#,
        };
        format!(
            r#"<img src="{}" srcset="{}" sizes="{sizes}" width="{width}" height="{height}" alt="{}" {when}>"#,
            self.address(960),
            set.join(", "),
            escape(&self.alt),
        )
    }
}

/// Pictures made smaller, kept in memory up to a bound.
pub struct Resized {
    kept: Mutex<HashMap<(PictureId, u32), Bytes>>,
    /// One at a time: decoding is heavy on memory.
    turn: Semaphore,
}

impl Default for Resized {
    fn default() -> Resized {
        Resized {
            kept: Mutex::default(),
            turn: Semaphore::new(1),
        }
    }
}

impl Resized {
    fn find(&self, key: (PictureId, u32)) -> Option<Bytes> {
        let kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.get(&key).cloned()
    }

    /// Keeps one more; when they grow too many, all others go.
    fn keep(&self, key: (PictureId, u32), jpeg: &Bytes) {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        let held: usize = kept.values().map(Bytes::len).sum();
        if held + jpeg.len() > KEPT {
            kept.clear();
        }
        kept.insert(key, jpeg.clone());
    }
}

/// `/media/{id}/{width}`
pub async fn picture(
    State(app): State<App>,
    Path((picture, width)): Path<(String, String)>,
) -> Answer {
    let key: (PictureId, u32) = (id(&picture)?, id(&width)?);
    if !WIDTHS.contains(&key.1) {
        return Err(Problem::NotFound);
    }
    // Asked each time: a picture that was taken down may still be in memory.
    let stored = app.store.picture(key.0).await?.ok_or(Problem::NotFound)?;
    let jpeg = match app.resized.find(key) {
        Some(jpeg) => jpeg,
        None => make(&app, key, &stored.file).await?,
    };
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("image/jpeg")),
        (header::CACHE_CONTROL, HeaderValue::from_static(FOREVER)),
        FOR_ALL,
    ];
    Ok((headers, jpeg).into_response())
}

async fn make(app: &App, key: (PictureId, u32), file: &str) -> Result<Bytes, Problem> {
    let file = app.store.file(file).await?.ok_or(Problem::NotFound)?;
    let _turn = app.resized.turn.acquire().await;
    if let Some(jpeg) = app.resized.find(key) {
        return Ok(jpeg);
    }
    let made = tokio::task::spawn_blocking(move || resize(&file, key.1)).await;
    match made {
        Ok(Ok(jpeg)) => {
            let jpeg = Bytes::from(jpeg);
            app.resized.keep(key, &jpeg);
            Ok(jpeg)
        }
        Ok(Err(error)) => {
            tracing::warn!(picture = %key.0, %error, "a picture cannot be read; it is not shown");
            Err(Problem::NotFound)
        }
        Err(error) => {
            tracing::error!(picture = %key.0, %error, "a picture could not be resized");
            Err(Problem::Ours)
        }
    }
}

/// JPEG of at most the width, upright, on white, without the camera's notes.
fn resize(file: &[u8], width: u32) -> Result<Vec<u8>, image::ImageError> {
    let mut reader = ImageReader::new(Cursor::new(file)).with_guessed_format()?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(LARGEST_SIDE);
    limits.max_image_height = Some(LARGEST_SIDE);
    limits.max_alloc = Some(DECODING);
    reader.limits(limits);
    let mut decoder = reader.into_decoder()?;
    let orientation = decoder.orientation()?;
    let mut picture = DynamicImage::from_decoder(decoder)?;
    picture.apply_orientation(orientation);
    if picture.width() > width {
        let height = u64::from(picture.height()) * u64::from(width) / u64::from(picture.width());
        let height = u32::try_from(height).unwrap_or(u32::MAX).max(1);
        picture = picture.resize_exact(width, height, FilterType::CatmullRom);
    }
    let mut jpeg = Vec::new();
    let encoder = image::codecs::jpeg::JpegEncoder::new_with_quality(&mut jpeg, QUALITY);
    on_white(&picture).write_with_encoder(encoder)?;
    Ok(jpeg)
}

fn on_white(picture: &DynamicImage) -> RgbImage {
    if !picture.color().has_alpha() {
        return picture.to_rgb8();
    }
    let picture = picture.to_rgba8();
    let mix = |part: u8, alpha: u8| {
        let (part, alpha) = (u32::from(part), u32::from(alpha));
        u8::try_from((part * alpha + 255 * (255 - alpha)) / 255).unwrap_or(255)
    };
    let mut flat = RgbImage::new(picture.width(), picture.height());
    for (to, from) in flat.pixels_mut().zip(picture.pixels()) {
        let [red, green, blue, alpha] = from.0;
        to.0 = [mix(red, alpha), mix(green, alpha), mix(blue, alpha)];
    }
    flat
}

#[cfg(test)]
mod tests {
    use super::*;
    use image::{ImageFormat, RgbaImage};

    fn png(width: u32, height: u32) -> Vec<u8> {
        let mut bytes = Cursor::new(Vec::new());
        let picture = RgbaImage::from_pixel(width, height, image::Rgba([0, 0, 0, 0]));
        picture.write_to(&mut bytes, ImageFormat::Png).unwrap();
        bytes.into_inner()
    }

    #[test]
    fn smaller_never_larger_and_on_white() {
        for (width, wanted, (w, h)) in [(1000, 480, (480, 240)), (100, 480, (100, 50))] {
            let jpeg = resize(&png(width, width / 2), wanted).unwrap();
            let read = image::load_from_memory(&jpeg).unwrap().to_rgb8();
            assert_eq!(read.dimensions(), (w, h));
            assert!(read.get_pixel(1, 1).0.iter().all(|part| *part > 250));
        }
        assert!(resize(b"<svg/>", 480).is_err());
    }

    #[test]
    fn widths_fit_the_picture() {
        let id = PictureId::new(3).unwrap();
        let widths = |own| -> Vec<u32> {
            let picture = Picture::new(id, (own, 10), String::new());
            picture.widths().collect()
        };
        assert_eq!(widths(100), [240]);
        assert_eq!(widths(700), [240, 480, 960]);
        assert_eq!(widths(4000), WIDTHS);
        let html = Picture::new(id, (700, 350), "\"x\" <y>".to_owned()).html(MAIN, false);
        assert!(html.contains("/media/3/960 700w"), "{html}");
        assert!(html.contains("alt=\"&quot;x&quot; &lt;y&gt;\""), "{html}");
    }
}
