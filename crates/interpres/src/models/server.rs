//! A small web server for tests: files from memory, ranges, connections that break.

use std::{
    collections::HashMap,
    io::{BufRead, BufReader, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{Arc, Mutex},
    thread,
};

#[derive(Default)]
struct State {
    files: HashMap<String, Vec<u8>>,
    break_after: Option<usize>,
    ranges: Vec<String>,
}

/// Serves until the test ends.
pub(super) struct Server {
    address: SocketAddr,
    state: Arc<Mutex<State>>,
}

impl Server {
    pub(super) fn start() -> Server {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap();
        let state: Arc<Mutex<State>> = Arc::default();
        let shared = state.clone();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let shared = shared.clone();
                // A client that goes away is no matter.
                thread::spawn(move || answer(stream, &shared).ok());
            }
        });
        Server { address, state }
    }

    pub(super) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    pub(super) fn put(&self, path: &str, bytes: Vec<u8>) {
        self.state
            .lock()
            .unwrap()
            .files
            .insert(path.to_owned(), bytes);
    }

    /// Breaks connections after so many bytes of a file.
    pub(super) fn break_after(&self, bytes: usize) {
        self.state.lock().unwrap().break_after = Some(bytes);
    }

    /// The ranges asked for, in order; empty where all was asked for.
    pub(super) fn ranges(&self) -> Vec<String> {
        self.state.lock().unwrap().ranges.clone()
    }
}

fn answer(mut stream: TcpStream, state: &Mutex<State>) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let first = lines.next().unwrap_or_else(|| Ok(String::new()))?;
    let path = first.split(' ').nth(1).unwrap_or_default().to_owned();
    let mut range = String::new();
    for line in lines {
        let line = line?;
        match line.split_once(": ") {
            Some((name, value)) if name.eq_ignore_ascii_case("range") => range = value.to_owned(),
            Some(_) => {}
            None => break,
        }
    }
    let (file, most) = {
        let mut state = state.lock().unwrap();
        state.ranges.push(range.clone());
        (
            state.files.get(&path).cloned(),
            state.break_after.unwrap_or(usize::MAX),
        )
    };
    let Some(file) = file else {
        return stream.write_all(
            b"HTTP/1.1 404 Not Found\r\ncontent-length: 2\r\nconnection: close\r\n\r\n{}",
        );
    };
    let start = range
        .trim_start_matches("bytes=")
        .trim_end_matches('-')
        .parse()
        .unwrap_or(0usize);
    let status = if start > 0 {
        "206 Partial Content"
    } else {
        "200 OK"
    };
    let (length, last) = (file.len() - start, file.len() - 1);
    write!(
        stream,
        "HTTP/1.1 {status}\r\ncontent-length: {length}\r\ncontent-range: bytes {start}-{last}/{}\r\nconnection: close\r\n\r\n",
        file.len()
    )?;
    stream.write_all(&file[start..start + length.min(most)])
}
