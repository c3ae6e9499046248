//! Pictures made smaller, kept among the files up to a ceiling.

use crate::pictures::WIDTHS;
use bytes::Bytes;
use news::PictureId;
use quick_cache::{DefaultHashBuilder, Lifecycle, Weighter, sync::Cache};
use store::{Store, StoreError};
use tokio::sync::OnceCell;

/// So many are expected; there may be more.
const EXPECTED: usize = 10_000;

/// How a picture is packed.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Format {
    /// Smaller, for browsers that say they take it.
    WebP,
    /// For all others.
    Jpeg,
}

impl Format {
    const ALL: [Format; 2] = [Format::WebP, Format::Jpeg];

    fn extension(self) -> &'static str {
        match self {
            Format::WebP => "webp",
            Format::Jpeg => "jpg",
        }
    }

    /// As in `Content-Type`.
    pub fn media_type(self) -> &'static str {
        match self {
            Format::WebP => "image/webp",
            Format::Jpeg => "image/jpeg",
        }
    }
}

/// A picture in one width and format.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Smaller {
    /// Which picture.
    pub id: PictureId,
    /// The most pixels that it is wide.
    pub width: u32,
    /// How it is packed.
    pub format: Format,
}

impl Smaller {
    /// Where it is among the files: in the folder of its picture, which goes with it.
    fn file(self) -> String {
        let folder = store::smaller_pictures(Some(self.id));
        format!("{folder}/{}.{}", self.width, self.format.extension())
    }

    /// Reads what [`Smaller::file`] wrote.
    fn of_file(name: &str) -> Option<Smaller> {
        let mut parts = name.rsplit(['/', '.']);
        let (extension, width, id) = (parts.next()?, parts.next()?, parts.next()?);
        let width = width.parse().ok().filter(|width| WIDTHS.contains(width))?;
        let mut formats = Format::ALL.into_iter();
        let smaller = Smaller {
            id: id.parse().ok()?,
            width,
            format: formats.find(|format| format.extension() == extension)?,
        };
        (smaller.file() == name).then_some(smaller)
    }
}

/// Counts bytes.
#[derive(Clone)]
struct Weight;

impl Weighter<Smaller, u64> for Weight {
    fn weight(&self, _: &Smaller, bytes: &u64) -> u64 {
        (*bytes).max(1)
    }
}

/// Collects what has to make room.
#[derive(Clone)]
struct Leaving;

impl Lifecycle<Smaller, u64> for Leaving {
    type RequestState = Vec<Smaller>;

    fn begin_request(&self) -> Vec<Smaller> {
        Vec::new()
    }

    fn on_evict(&self, leaving: &mut Vec<Smaller>, picture: Smaller, _: u64) {
        leaving.push(picture);
    }
}

type Sizes = Cache<Smaller, u64, Weight, DefaultHashBuilder, Leaving>;

/// Knows which pictures are kept, and how many bytes each has.
pub struct PictureCache {
    ceiling: u64,
    sizes: OnceCell<Sizes>,
}

impl PictureCache {
    /// Keeps at most so many bytes.
    pub fn new(ceiling: u64) -> PictureCache {
        PictureCache {
            ceiling,
            sizes: OnceCell::new(),
        }
    }

    /// A picture that is kept; it stays longer than those that nobody asks for.
    pub async fn find(&self, store: &Store, picture: Smaller) -> Result<Option<Bytes>, StoreError> {
        if self.sizes(store).await?.get(&picture).is_none() {
            return Ok(None);
        }
        Ok(store.file(&picture.file()).await?.map(Bytes::from))
    }

    /// Keeps one more; others make room.
    pub async fn keep(
        &self,
        store: &Store,
        picture: Smaller,
        bytes: &Bytes,
    ) -> Result<(), StoreError> {
        store.put_file(&picture.file(), bytes.to_vec()).await?;
        let sizes = self.sizes(store).await?;
        leave(
            store,
            sizes.insert_with_lifecycle(picture, bytes.len() as u64),
        )
        .await
    }

    /// What was kept before this start counts, too; it is looked at when the first picture
    /// is asked for.
    async fn sizes(&self, store: &Store) -> Result<&Sizes, StoreError> {
        let look = || async {
            let sizes = Sizes::with(
                EXPECTED,
                self.ceiling,
                Weight,
                DefaultHashBuilder::default(),
                Leaving,
            );
            for (name, bytes) in store.files_under(&store::smaller_pictures(None)).await? {
                match Smaller::of_file(&name) {
                    Some(picture) => {
                        leave(store, sizes.insert_with_lifecycle(picture, bytes)).await?;
                    }
                    None => store.remove_file(&name).await?,
                }
            }
            Ok(sizes)
        };
        self.sizes.get_or_try_init(look).await
    }
}

async fn leave(store: &Store, leaving: Vec<Smaller>) -> Result<(), StoreError> {
    for picture in leaving {
        store.remove_file(&picture.file()).await?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use store::Location;

    fn picture(id: i64, format: Format) -> Smaller {
        Smaller {
            id: PictureId::new(id).unwrap(),
            width: 480,
            format,
        }
    }

    async fn there(store: &Store) -> usize {
        let folder = store::smaller_pictures(None);
        store.files_under(&folder).await.unwrap().len()
    }

    #[test]
    fn files_are_read_as_they_are_named() {
        for format in Format::ALL {
            let one = picture(7, format);
            assert_eq!(Smaller::of_file(&one.file()), Some(one));
        }
        let of = |end: &str| Smaller::of_file(&format!("{}/{end}", store::smaller_pictures(None)));
        for end in [
            "7/481.jpg",
            "7/480.png",
            "x/480.jpg",
            "480.jpg",
            "7/480.draft",
            "",
        ] {
            assert_eq!(of(end), None, "{end}");
        }
    }

    #[tokio::test]
    async fn the_ceiling_holds_and_outlives_a_start() {
        let folder = tempfile::tempdir().unwrap();
        let rows = Location::Sqlite(folder.path().join("rows.sqlite"));
        let store = Store::open(&rows, folder.path()).await.unwrap();
        let bytes = Bytes::from(vec![1; 1000]);
        let ceiling = 200 * 1000;
        for start in 0..2 {
            let cache = PictureCache::new(ceiling);
            for id in 1..=300 {
                let one = picture(300 * start + id, Format::WebP);
                cache.keep(&store, one, &bytes).await.unwrap();
                assert!(there(&store).await <= 200);
            }
            let last = picture(300 * start + 300, Format::WebP);
            assert_eq!(cache.find(&store, last).await.unwrap(), Some(bytes.clone()));
            let other = picture(300 * start + 300, Format::Jpeg);
            assert_eq!(cache.find(&store, other).await.unwrap(), None);
        }
        // A draft that a stop left behind goes.
        let name = format!("{}/7/480.draft", store::smaller_pictures(None));
        store.put_file(&name, vec![1]).await.unwrap();
        let cache = PictureCache::new(ceiling);
        cache.find(&store, picture(1, Format::WebP)).await.unwrap();
        assert_eq!(store.file(&name).await.unwrap(), None);
    }
}
