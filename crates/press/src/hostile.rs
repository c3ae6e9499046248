//! Endpoints that misbehave on purpose, one path to each way.

use crate::{
    error::PressError,
    server::{Door, Log, Running},
};
use flate2::{Compress, Compression, Crc, FlushCompress};
use hyper::StatusCode;
use std::{net::SocketAddr, time::Duration};
use tokio::{
    io::{self, AsyncReadExt, AsyncWriteExt},
    net::TcpStream,
    time::sleep,
};

/// The pause between two bytes of the slow drip.
const DRIP: Duration = Duration::from_millis(100);
/// What the bomb weighs once unpacked: 1 GiB.
const BOMB: usize = 1024 * MEBIBYTE;
const MEBIBYTE: usize = 1024 * 1024;
/// How long a request head may be.
const LONGEST_HEAD: usize = 64 * 1024;

/// A port full of trouble. Each path behaves badly in one way:
///
/// | path | what it does |
/// |---|---|
/// | `/` | links to all of the others |
/// | `/feed.xml` | a sound RSS feed whose items are all of the pages below |
/// | `/sound` | a sound page with an article, to show that the rest still works |
/// | `/endless` | HTML that never ends, as fast as it is read |
/// | `/drip` | HTML of one byte every 100 ms, that never ends |
/// | `/not-xml` | says it is RSS, is a sentence and some binary bytes |
/// | `/undated.xml` | RSS whose items have no dates |
/// | `/wrong-charset` | says UTF-8 in header and page, is windows-1252 |
/// | `/loop` | redirects to `/loop/again`, which redirects back |
/// | `/private` | redirects to `http://10.0.0.1/` |
/// | `/file` | redirects to `file:///etc/passwd` |
/// | `/500`, `/503`, `/404` | that status; 503 with `Retry-After: 120` |
/// | `/no-article` | a page of links and no article |
/// | `/unknown-language` | an article in invented words |
/// | `/deep` | 100,000 nested elements around one sentence |
/// | `/bomb` | 1 MiB of gzip that unpacks to 1 GiB |
/// | `/truncated` | announces 100,000 bytes, sends a few, closes |
/// | `/reset` | resets the connection after the request |
/// | `/silent` | reads the request, says nothing, keeps the connection |
/// | `/huge-headers` | headers without end, as fast as they are read |
/// | `/not-http` | answers in no known protocol |
///
/// Any other path is a 404.
#[derive(Clone, Copy, Debug)]
pub struct Hostile;

/// The paths of pages, as the feed lists them.
const PAGES: [&str; 20] = [
    "/sound",
    "/endless",
    "/drip",
    "/not-xml",
    "/wrong-charset",
    "/loop",
    "/private",
    "/file",
    "/500",
    "/404",
    "/no-article",
    "/unknown-language",
    "/deep",
    "/bomb",
    "/truncated",
    "/reset",
    "/silent",
    "/huge-headers",
    "/not-http",
    // The host is left alone after it: what is asked for later is not asked for.
    "/503",
];

impl Hostile {
    /// Opens the port; 0 takes any free one.
    pub async fn serve(address: SocketAddr) -> Result<Running, PressError> {
        let door = Door::open(address).await?;
        let base = door.base().to_owned();
        Ok(door.welcome(move |stream, log, _| {
            let base = base.clone();
            async move {
                // A visitor who leaves early is the expected end.
                let _ = meet(stream, &log, &base).await;
            }
        }))
    }

    /// The paths of all misbehaving pages.
    pub fn paths() -> impl Iterator<Item = &'static str> {
        PAGES.into_iter()
    }
}

/// Reads one request and misbehaves.
async fn meet(mut stream: TcpStream, log: &Log, base: &str) -> io::Result<()> {
    let Some(path) = asked_path(&mut stream).await? else {
        return Ok(());
    };
    log.count(&path, is_sent(&path).then_some(StatusCode::OK));
    let stream = &mut stream;
    match path.as_str() {
        "/endless" => endless(stream).await,
        "/drip" => drip(stream).await,
        "/bomb" => bomb(stream).await,
        "/reset" => stream.set_zero_linger(),
        "/silent" => silence(stream).await,
        "/huge-headers" => huge_headers(stream).await,
        "/not-http" => stream.write_all(b"\x16\x03\x01 hello?\n").await,
        "/truncated" => {
            let start = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\
                Content-Length: 100000\r\n\r\n<p>There is more to";
            stream.write_all(start.as_bytes()).await
        }
        _ => stream.write_all(&whole(&path, base)).await,
    }
}

/// Whether the answer begins like any good one.
fn is_sent(path: &str) -> bool {
    const REFUSED: [&str; 9] = [
        "/loop",
        "/private",
        "/file",
        "/500",
        "/503",
        "/404",
        "/reset",
        "/silent",
        "/not-http",
    ];
    let known = PAGES.contains(&path) || ["/", "/feed.xml", "/undated.xml"].contains(&path);
    known && !REFUSED.contains(&path)
}

/// The path of the request line, once the whole head is read.
async fn asked_path(stream: &mut TcpStream) -> io::Result<Option<String>> {
    let mut head = Vec::new();
    let mut buffer = [0_u8; 4096];
    while !head.windows(4).any(|end| end == b"\r\n\r\n") {
        let read = stream.read(&mut buffer).await?;
        if read == 0 || head.len() > LONGEST_HEAD {
            return Ok(None);
        }
        head.extend(buffer.iter().take(read));
    }
    let head = String::from_utf8_lossy(&head);
    Ok(head.split_whitespace().nth(1).map(str::to_owned))
}

/// Answers that are whole HTTP, whatever they say.
fn whole(path: &str, base: &str) -> Vec<u8> {
    const HTML: &str = "text/html; charset=utf-8";
    const RSS: &str = "application/rss+xml; charset=utf-8";
    match path {
        "/" => answer("200 OK", HTML, "", index().as_bytes()),
        "/feed.xml" => answer("200 OK", RSS, "", feed(base, true).as_bytes()),
        "/undated.xml" => answer("200 OK", RSS, "", feed(base, false).as_bytes()),
        "/sound" => answer("200 OK", HTML, "", article("en", SOUND).as_bytes()),
        "/not-xml" => answer(
            "200 OK",
            RSS,
            "",
            b"This is no feed. <rss \xff\xfe\x00 & <<<",
        ),
        "/wrong-charset" => {
            let page = article("pt", PORTUGUESE);
            let (bytes, _, _) = encoding_rs::WINDOWS_1252.encode(&page);
            answer("200 OK", HTML, "", &bytes)
        }
        "/loop" => moved("/loop/again"),
        "/loop/again" => moved("/loop"),
        "/private" => moved("http://10.0.0.1/"),
        "/file" => moved("file:///etc/passwd"),
        "/500" => answer("500 Internal Server Error", HTML, "", b"<h1>Oops</h1>"),
        "/503" => {
            let later = "Retry-After: 120\r\n";
            answer("503 Service Unavailable", HTML, later, b"<h1>Later</h1>")
        }
        "/no-article" => answer("200 OK", HTML, "", index().as_bytes()),
        "/unknown-language" => answer("200 OK", HTML, "", article("", INVENTED).as_bytes()),
        "/deep" => {
            let (open, close) = ("<div>".repeat(100_000), "</div>".repeat(100_000));
            let page = format!("<!DOCTYPE html><title>Deep</title>{open}<p>Down here.</p>{close}");
            answer("200 OK", HTML, "", page.as_bytes())
        }
        _ => answer("404 Not Found", HTML, "", b"<h1>No such page</h1>"),
    }
}

fn answer(status: &str, kind: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let length = body.len();
    let mut answer = format!(
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{headers}Content-Length: {length}\r\n\
         Connection: close\r\n\r\n"
    )
    .into_bytes();
    answer.extend_from_slice(body);
    answer
}

fn moved(to: &str) -> Vec<u8> {
    let location = format!("Location: {to}\r\n");
    answer("302 Found", "text/plain", &location, b"")
}

const OPENING: &str = "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\
    Connection: close\r\n";

async fn endless(stream: &mut TcpStream) -> io::Result<()> {
    let start = format!("{OPENING}\r\n<!DOCTYPE html><title>Endless</title><article>");
    stream.write_all(start.as_bytes()).await?;
    let more = "<p>And then there was another paragraph, and it was not the last one.</p>\n";
    let more = more.repeat(1000);
    loop {
        stream.write_all(more.as_bytes()).await?;
    }
}

async fn drip(stream: &mut TcpStream) -> io::Result<()> {
    stream
        .write_all(format!("{OPENING}\r\n").as_bytes())
        .await?;
    loop {
        for byte in b"<p>drop </p>" {
            stream.write_all(&[*byte]).await?;
            sleep(DRIP).await;
        }
    }
}

/// Waits until the visitor hangs up.
async fn silence(stream: &mut TcpStream) -> io::Result<()> {
    let mut buffer = [0_u8; 64];
    while stream.read(&mut buffer).await? > 0 {}
    Ok(())
}

async fn huge_headers(stream: &mut TcpStream) -> io::Result<()> {
    stream.write_all(OPENING.as_bytes()).await?;
    let line = format!("X-Padding: {}\r\n", "x".repeat(4000));
    loop {
        stream.write_all(line.as_bytes()).await?;
    }
}

/// Sends 1 GiB of spaces as one gzip member (RFC 1952): one packed MiB, which a full
/// flush makes repeatable, as often as needed.
async fn bomb(stream: &mut TcpStream) -> io::Result<()> {
    let start = format!("{OPENING}Content-Encoding: gzip\r\n\r\n");
    stream.write_all(start.as_bytes()).await?;
    let plain = vec![b' '; MEBIBYTE];
    let mut packed = Vec::with_capacity(MEBIBYTE);
    Compress::new(Compression::best(), false)
        .compress_vec(&plain, &mut packed, FlushCompress::Full)
        .map_err(io::Error::other)?;
    let mut whole = Crc::new();
    let mut one = Crc::new();
    one.update(&plain);
    stream
        .write_all(&[0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255])
        .await?;
    for _ in 0..BOMB / MEBIBYTE {
        stream.write_all(&packed).await?;
        whole.combine(&one);
    }
    // An empty last block, the checksum and the length.
    stream.write_all(&[3, 0]).await?;
    stream.write_all(&whole.sum().to_le_bytes()).await?;
    stream.write_all(&whole.amount().to_le_bytes()).await
}

fn index() -> String {
    let links: String = PAGES
        .iter()
        .map(|path| format!("<li><a href=\"{path}\">{path}</a></li>\n"))
        .collect();
    format!(
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>All sections</title>\
         </head><body><nav><ul>\n{links}</ul></nav></body></html>\n"
    )
}

fn feed(base: &str, dated: bool) -> String {
    let date = if dated {
        "<pubDate>Wed, 18 Nov 2026 07:45:00 GMT</pubDate>"
    } else {
        ""
    };
    let items: String = PAGES
        .iter()
        .map(|path| {
            format!("<item><title>Page {path}</title><link>{base}{path}</link>{date}</item>\n")
        })
        .collect();
    format!(
        "<?xml version=\"1.0\"?>\n<rss version=\"2.0\"><channel><title>Trouble</title>\
         <link>{base}/</link><description>Pages that misbehave</description>\n{items}\
         </channel></rss>\n"
    )
}

/// A headline and paragraphs.
type Words = (&'static str, [&'static str; 3]);

const SOUND: Words = (
    "Swing bridge at Lower Quay opens after a week of repairs",
    [
        "The swing bridge at Lower Quay opened to carts and walkers on Wednesday morning, a week \
         after a bearing cracked and left it standing open over the river.",
        "Engineers from the harbour board worked through four nights to lift the deck, take out the \
         old bearing and set a new one, which had to be brought by boat from the yard upriver.",
        "The board said that the second bearing is of the same age and will be changed in spring, \
         when the river is low and the bridge can be closed for a weekend without much trouble.",
    ],
);

const PORTUGUESE: Words = (
    "Câmara põe à votação a reconstrução da ponte do Açude",
    [
        "A Câmara põe hoje à votação a reconstrução da ponte do Açude, fechada há três anos por \
         causa da erosão das fundações, e espera começar as obras já na próxima primavera.",
        "A oposição não contesta a urgência, mas pede explicações sobre o preço, que subiu de \
         quatro para sete milhões de euros desde a primeira estimação feita pelos técnicos.",
        "Até à conclusão dos trabalhos, os moradores da outra margem continuarão a dar a volta \
         pela estação, um percurso que às horas de ponta chega a durar quarenta minutos.",
    ],
);

const INVENTED: Words = (
    "Vorbel tasquimo ne dralu pentorim",
    [
        "Vorbel tasquimo ne dralu pentorim oskai, fel mirondu basteq or wilpanu. Gremto salivor ne \
         quistam dorfal, enkimo trubesh falan dirolup sentaqui morvel. Ostrin palu dergom.",
        "Kelvu marontis sefil ograthe ne pulmird, aske dronival tuspel weqori. Brinto velasqu \
         omderil fasko ne tirpan gulmeh, orvanti selbru quimfod drastel, ospin marulde kefto.",
        "Drafel ne osquiro bentulam gris, falvedo ne murtiq pansoreli. Wekdo trasmuli ne vorpan \
         estiqul, dremfo salgiron ne bultaf, ikmer dosqual prenivo ne tarsumel gifro wandeb.",
    ],
);

fn article(lang: &str, (headline, paragraphs): Words) -> String {
    let body: String = paragraphs
        .iter()
        .map(|text| format!("<p>{text}</p>\n"))
        .collect();
    format!(
        "<!DOCTYPE html><html lang=\"{lang}\"><head><meta charset=\"utf-8\">\
         <title>{headline}</title></head><body><article><h1>{headline}</h1>\n{body}\
         </article></body></html>\n"
    )
}
