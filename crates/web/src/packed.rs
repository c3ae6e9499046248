//! Answers are packed for whoever understands it: quickly when they are made, and well once
//! they are asked for again.
//!
//! Packing well takes longer than making a page. Most pages are read once before a row
//! changes, so that it pays for those alone that are sent again from what is
//! [`kept`](crate::kept).

use axum::{
    body::{Body, Bytes, HttpBody, to_bytes},
    extract::Request,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use brotli::enc::BrotliEncoderParams;
use flate2::read::GzDecoder;
use libdeflater::{CompressionLvl, Compressor};
use std::{
    cell::RefCell,
    io::{self, Read},
};

/// What is shorter is sent as it is, in bytes.
const SHORTEST: u64 = 256;
/// The longest answer, in bytes.
const LONGEST: usize = 32 << 20;
/// Of libdeflate's twelve levels: a tenth longer than what most others give, and many times
/// as quick.
const QUICK: i32 = 1;
/// The same for those who understand nothing else, asked for again.
const GOOD: i32 = 8;
/// Of Brotli's eleven levels, for those who do not understand gzip.
const QUICK_BROTLI: i32 = 2;
/// The last level that takes no more than a millisecond for a page.
const GOOD_BROTLI: i32 = 6;
/// How far back Brotli looks, in bits: pages are shorter.
const WINDOW: i32 = 18;

/// How answers may be packed.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, Default)]
pub struct Understood {
    gzip: bool,
    brotli: bool,
}

impl Understood {
    /// What whoever sent these headers understands, and likes as well as anything else
    /// (RFC 9110, 12.5.3).
    pub fn of(headers: &HeaderMap) -> Understood {
        let (mut gzip, mut brotli, mut plain, mut other) = (None, None, 0.0, 0.0);
        let lines = headers.get_all(header::ACCEPT_ENCODING).iter();
        let lines = lines.filter_map(|line| line.to_str().ok());
        for (name, weight) in lines.flat_map(|line| line.split(',')).filter_map(weighed) {
            match name.to_ascii_lowercase().as_str() {
                "gzip" | "x-gzip" => gzip = Some(weight),
                "br" => brotli = Some(weight),
                "identity" => plain = weight,
                "*" => other = weight,
                _ => {}
            }
        }
        let (gzip, brotli) = (gzip.unwrap_or(other), brotli.unwrap_or(other));
        let best = gzip.max(brotli).max(plain);
        Understood {
            gzip: gzip > 0.0 && gzip >= best,
            brotli: brotli > 0.0 && brotli >= best,
        }
    }
}

/// "gzip;q=0.5" as a name and a weight from 0 to 1; `None` where it has no such weight.
fn weighed(text: &str) -> Option<(&str, f32)> {
    let (name, weight) = match text.split_once(';') {
        None => (text, 1.0),
        Some((name, rest)) => {
            let (_, weight) = rest.split_once('=')?;
            (name, weight.trim().parse().ok()?)
        }
    };
    (0.0..=1.0)
        .contains(&weight)
        .then_some((name.trim(), weight))
}

/// Bytes as they are sent.
pub struct Packed {
    name: &'static str,
    /// The bytes.
    pub bytes: Bytes,
}

impl Packed {
    /// Bytes packed quickly; `None` where packing is not understood.
    fn quickly(plain: &[u8], understood: Understood) -> io::Result<Option<Packed>> {
        match understood {
            Understood { gzip: true, .. } => PACKER
                .with_borrow_mut(|packer| gzip(packer, plain))
                .map(Some),
            Understood { brotli: true, .. } => brotli(plain, QUICK_BROTLI).map(Some),
            _ => Ok(None),
        }
    }

    /// What the headers say is packed as gzip, packed well; `None` where they do not.
    pub fn well(
        headers: &HeaderMap,
        bytes: &[u8],
        understood: Understood,
    ) -> io::Result<Option<Packed>> {
        let packed = headers.get(header::CONTENT_ENCODING);
        if packed.is_none_or(|name| name != GZIP) {
            return Ok(None);
        }
        let mut plain = Vec::with_capacity(bytes.len() * 5);
        GzDecoder::new(bytes).read_to_end(&mut plain)?;
        match understood.brotli {
            true => brotli(&plain, GOOD_BROTLI).map(Some),
            false => gzip(&mut packer(GOOD), &plain).map(Some),
        }
    }

    /// Says in the headers of an answer how it is packed.
    pub fn describe(&self, headers: &mut HeaderMap) {
        let name = HeaderValue::from_static(self.name);
        headers.insert(header::CONTENT_ENCODING, name);
        headers.insert(header::CONTENT_LENGTH, self.bytes.len().into());
    }
}

const GZIP: &str = "gzip";

thread_local! {
    /// Its tables are several times as long as a page, and setting them up takes as long as
    /// much of one.
    static PACKER: RefCell<Compressor> = RefCell::new(packer(QUICK));
}

fn packer(level: i32) -> Compressor {
    Compressor::new(CompressionLvl::new(level).unwrap_or_default())
}

fn gzip(packer: &mut Compressor, plain: &[u8]) -> io::Result<Packed> {
    let mut bytes = vec![0; packer.gzip_compress_bound(plain.len())];
    let length = packer.gzip_compress(plain, &mut bytes);
    bytes.truncate(length.map_err(io::Error::other)?);
    // What is kept is not to hold the room that was left.
    bytes.shrink_to_fit();
    Ok(Packed {
        name: GZIP,
        bytes: bytes.into(),
    })
}

fn brotli(mut plain: &[u8], quality: i32) -> io::Result<Packed> {
    let wishes = BrotliEncoderParams {
        quality,
        lgwin: WINDOW,
        size_hint: plain.len(),
        ..BrotliEncoderParams::default()
    };
    let mut bytes = Vec::with_capacity(plain.len() / 3);
    brotli::BrotliCompress(&mut plain, &mut bytes, &wishes)?;
    Ok(Packed {
        name: "br",
        bytes: bytes.into(),
    })
}

/// Packs answers quickly for those who understand it.
pub async fn packed(request: Request, next: Next) -> Response {
    let understood = Understood::of(request.headers());
    let mut response = next.run(request).await;
    if !may_be_packed(&response) {
        return response;
    }
    let depends = HeaderValue::from_static("accept-encoding");
    response.headers_mut().append(header::VARY, depends);
    if understood == Understood::default() {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let plain = to_bytes(body, LONGEST).await.map_err(io::Error::other);
    match plain.and_then(|plain| Ok((Packed::quickly(&plain, understood)?, plain))) {
        Ok((Some(packed), _)) => {
            packed.describe(&mut parts.headers);
            Response::from_parts(parts, Body::from(packed.bytes))
        }
        Ok((None, plain)) => Response::from_parts(parts, Body::from(plain)),
        Err(cause) => {
            tracing::error!(%cause, "an answer could not be packed");
            StatusCode::INTERNAL_SERVER_ERROR.into_response()
        }
    }
}

/// Whether packing may make an answer shorter.
fn may_be_packed(response: &Response) -> bool {
    let headers = response.headers();
    let kind = headers.get(header::CONTENT_TYPE);
    let is_picture = kind.is_some_and(|kind| kind.as_bytes().starts_with(b"image/"));
    let size = response.body().size_hint().exact();
    size.is_none_or(|size| size >= SHORTEST)
        && !is_picture
        && !headers.contains_key(header::CONTENT_ENCODING)
        && !headers.contains_key(header::CONTENT_RANGE)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn understood(wish: &str) -> (bool, bool) {
        let mut headers = HeaderMap::new();
        headers.insert(header::ACCEPT_ENCODING, wish.parse().unwrap());
        let Understood { gzip, brotli } = Understood::of(&headers);
        (gzip, brotli)
    }

    #[test]
    fn what_is_understood_is_as_readers_say() {
        for (wish, both) in [
            ("gzip, deflate, br, zstd", (true, true)),
            ("GZIP ; q=1.0,br;Q=0.5", (true, false)),
            ("br;q=0.8, *;q=0.1", (false, true)),
            ("*", (true, true)),
            ("*, gzip;q=0", (false, true)),
            ("identity, br;q=0.9", (false, false)),
            ("gzip;q=0", (false, false)),
            ("gzip;q=2, br;q=NaN, x;;, ", (false, false)),
            ("", (false, false)),
        ] {
            assert_eq!(understood(wish), both, "{wish}");
        }
        assert_eq!(Understood::of(&HeaderMap::new()), Understood::default());
    }

    #[test]
    fn what_is_packed_well_is_the_same_and_shorter() {
        let plain = "Foz’s old bridge reopens after three years of works. ".repeat(80);
        let (gzip, brotli) = (true, true);
        let quick = Packed::quickly(plain.as_bytes(), Understood { gzip, brotli });
        let quick = quick.unwrap().unwrap();
        let other = Packed::quickly(&plain.as_bytes()[1..], Understood { gzip, brotli });
        assert_ne!(other.unwrap().unwrap().bytes, quick.bytes);
        let again = Packed::quickly(plain.as_bytes(), Understood { gzip, brotli });
        assert_eq!(again.unwrap().unwrap().bytes, quick.bytes);
        let mut headers = HeaderMap::new();
        quick.describe(&mut headers);
        assert_eq!(headers[header::CONTENT_ENCODING], "gzip");
        let well = Packed::well(&headers, &quick.bytes, Understood { gzip, brotli });
        let well = well.unwrap().unwrap();
        well.describe(&mut headers);
        assert_eq!(headers[header::CONTENT_ENCODING], "br");
        assert!(well.bytes.len() < quick.bytes.len());
        let mut read = Vec::new();
        brotli::BrotliDecompress(&mut &well.bytes[..], &mut read).unwrap();
        assert_eq!(read, plain.as_bytes());
    }
}
