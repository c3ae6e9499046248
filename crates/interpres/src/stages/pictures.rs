//! Pictures of articles: fetched once, and served by us.

use super::{Stop, busy, end, fetch::get, nothing_to_do};
use crate::newsroom::Newsroom;
use image::{ImageFormat, ImageReader, Limits};
use ingest::Accept;
use news::{Outcome, PictureId};
use std::io::Cursor;
use store::Claimed;

/// More pixels on one side are no picture of the press.
const LONGEST_SIDE: u32 = 12_000;
/// Fewer are a tracker or an icon.
const SHORTEST_SIDE: u32 = 32;

/// What the bytes of a picture say.
struct Picture {
    bytes: Vec<u8>,
    format: ImageFormat,
    size: (u32, u32),
}

/// Fetches a picture and keeps it as it came, if it is one that browsers show.
pub async fn fetch_picture(
    newsroom: &Newsroom,
    claimed: &Claimed,
    id: PictureId,
) -> Result<(), Stop> {
    let Some(src) = newsroom.store.picture_source(id).await? else {
        return nothing_to_do(newsroom, claimed).await;
    };
    let body = get(newsroom, claimed, &src, Accept::Picture).await?;
    let picture = busy(move || read(body.bytes))
        .await?
        .map_err(|cause| Outcome::fail(format!("{src}: {cause}")))?;
    let extension = picture
        .format
        .extensions_str()
        .first()
        .copied()
        .unwrap_or("img");
    let file = format!("pictures/{id}.{extension}");
    newsroom.store.put_file(&file, picture.bytes).await?;
    let mut save = newsroom.store.save(newsroom.now()).await?;
    save.fetched_picture(id, &file, picture.format.to_mime_type(), picture.size)
        .await?;
    end(newsroom, save, claimed, &[]).await
}

/// Decodes a picture once, within bounds, so that nothing broken is ever served.
fn read(bytes: Vec<u8>) -> Result<Picture, String> {
    let mut reader = ImageReader::new(Cursor::new(&bytes))
        .with_guessed_format()
        .map_err(|cause| cause.to_string())?;
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_SIDE);
    limits.max_image_height = Some(LONGEST_SIDE);
    reader.limits(limits);
    let format = reader
        .format()
        .ok_or("not a picture of a known format (JPEG, PNG, WebP)")?;
    let decoded = reader
        .decode()
        .map_err(|cause| format!("not a sound picture: {cause}"))?;
    let size = (decoded.width(), decoded.height());
    if size.0.min(size.1) < SHORTEST_SIDE {
        return Err(format!(
            "a picture of {} by {} pixels is no news picture",
            size.0, size.1
        ));
    }
    Ok(Picture {
        bytes,
        format,
        size,
    })
}
