//! Pictures: ours alone, made smaller for the place where they stand.

use crate::{
    addresses,
    app::App,
    blocks::escape,
    freshness::AN_HOUR,
    guard::FOR_ALL,
    picture_cache::{Format, PictureCache, Smaller},
    problem::{Answer, Problem},
    reader::id,
};
use axum::{
    extract::{Path, State},
    http::{HeaderMap, HeaderValue, header},
    response::IntoResponse,
};
use bytes::Bytes;
use image::{
    DynamicImage, ImageDecoder, ImageReader, Limits, RgbImage, codecs::jpeg::JpegEncoder,
    imageops::FilterType,
};
use news::PictureId;
use std::io::Cursor;
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
/// Quality of 100, by which both look alike.
const JPEG_QUALITY: u8 = 82;
const WEBP_QUALITY: f32 = 78.0;

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

/// Where pictures are made smaller.
pub struct Resized {
    kept: PictureCache,
    /// One at a time: decoding is heavy on memory.
    turn: Semaphore,
}

impl Resized {
    /// Keeps at most so many bytes of what was made.
    pub fn new(ceiling: u64) -> Resized {
        Resized {
            kept: PictureCache::new(ceiling),
            turn: Semaphore::new(1),
        }
    }
}

/// `/media/{id}/{width}`
pub async fn picture(
    State(app): State<App>,
    Path((picture, width)): Path<(String, String)>,
    headers: HeaderMap,
) -> Answer {
    let (picture, width): (PictureId, u32) = (id(&picture)?, id(&width)?);
    if !WIDTHS.contains(&width) {
        return Err(Problem::NotFound);
    }
    let smaller = Smaller {
        id: picture,
        width,
        format: format(&headers),
    };
    // Asked each time: a picture that was taken down may still be kept.
    let stored = app.store.picture(picture).await?;
    let file = stored.ok_or(Problem::NotFound)?.file;
    let bytes = match app.resized.kept.find(&app.store, smaller).await? {
        Some(bytes) => bytes,
        None => make(&app, smaller, &file).await?,
    };
    let media_type = HeaderValue::from_static(smaller.format.media_type());
    let headers = [
        (header::CONTENT_TYPE, media_type),
        (header::CACHE_CONTROL, HeaderValue::from_static(AN_HOUR)),
        (header::VARY, HeaderValue::from_static("accept")),
        FOR_ALL,
    ];
    Ok((headers, bytes).into_response())
}

/// What a browser takes: those that read WebP name it.
fn format(headers: &HeaderMap) -> Format {
    let taken = headers.get_all(header::ACCEPT).into_iter();
    let mut taken = taken.filter_map(|value| value.to_str().ok());
    match taken.any(|list| list.contains("image/webp")) {
        true => Format::WebP,
        false => Format::Jpeg,
    }
}

async fn make(app: &App, smaller: Smaller, file: &str) -> Result<Bytes, Problem> {
    let file = app.store.file(file).await?.ok_or(Problem::NotFound)?;
    let _turn = app.resized.turn.acquire().await;
    if let Some(bytes) = app.resized.kept.find(&app.store, smaller).await? {
        return Ok(bytes);
    }
    let made = tokio::task::spawn_blocking(move || resize(&file, smaller.width, smaller.format));
    match made.await {
        Ok(Ok(bytes)) => {
            let bytes = Bytes::from(bytes);
            app.resized.kept.keep(&app.store, smaller, &bytes).await?;
            Ok(bytes)
        }
        Ok(Err(error)) => {
            tracing::warn!(picture = %smaller.id, %error, "a picture cannot be read; it is not shown");
            Err(Problem::NotFound)
        }
        Err(error) => {
            tracing::error!(picture = %smaller.id, %error, "a picture could not be resized");
            Err(Problem::Ours)
        }
    }
}

/// Why a picture cannot be made smaller.
#[derive(Debug, thiserror::Error)]
enum Unmade {
    #[error("{0}")]
    Unread(#[from] image::ImageError),
    #[error("WebP: {0:?}")]
    Unwritten(webp::WebPEncodingError),
}

/// At most of the width, upright, on white, without the camera's notes.
fn resize(file: &[u8], width: u32, format: Format) -> Result<Vec<u8>, Unmade> {
    let mut reader = ImageReader::new(Cursor::new(file))
        .with_guessed_format()
        .map_err(image::ImageError::from)?;
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
    pack(&on_white(&picture), format)
}

fn pack(picture: &RgbImage, format: Format) -> Result<Vec<u8>, Unmade> {
    match format {
        Format::Jpeg => {
            let mut jpeg = Vec::new();
            let encoder = JpegEncoder::new_with_quality(&mut jpeg, JPEG_QUALITY);
            picture.write_with_encoder(encoder)?;
            Ok(jpeg)
        }
        Format::WebP => {
            let encoder = webp::Encoder::from_rgb(picture, picture.width(), picture.height());
            let packed = encoder.encode_simple(false, WEBP_QUALITY);
            Ok(packed.map_err(Unmade::Unwritten)?.to_vec())
        }
    }
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
        let both = [
            (Format::Jpeg, ImageFormat::Jpeg),
            (Format::WebP, ImageFormat::WebP),
        ];
        for (format, known) in both {
            for (width, wanted, (w, h)) in [(1000, 480, (480, 240)), (100, 480, (100, 50))] {
                let made = resize(&png(width, width / 2), wanted, format).unwrap();
                assert_eq!(image::guess_format(&made).unwrap(), known);
                let read = image::load_from_memory(&made).unwrap().to_rgb8();
                assert_eq!(read.dimensions(), (w, h));
                assert!(read.get_pixel(1, 1).0.iter().all(|part| *part > 250));
            }
            assert!(resize(b"<svg/>", 480, format).is_err());
        }
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
