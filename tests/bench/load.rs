//! A small load generator: prepared bytes over kept-alive connections, no HTTP library on our side of the socket.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::time::{Duration, Instant};

use anyhow::Context as _;

/// What a burst of requests showed.
pub(crate) struct Burst {
    pub(crate) per_second: f64,
    /// 99 of 100 answers came within this time.
    pub(crate) p99: Duration,
}

/// Sends `request` again and again over `connections` for `length`; every answer must begin like `HTTP/1.1 200`.
pub(crate) fn burst(address: &str, request: &[u8], connections: usize, length: Duration) -> anyhow::Result<Burst> {
    let start = Instant::now();
    let times: Vec<anyhow::Result<Vec<Duration>>> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..connections)
            .map(|_| scope.spawn(|| repeat(address, request, start + length)))
            .collect();
        workers
            .into_iter()
            .map(|worker| worker.join().expect("a worker does not panic"))
            .collect()
    });
    let mut times: Vec<Duration> = times.into_iter().collect::<anyhow::Result<Vec<_>>>()?.concat();
    let elapsed = start.elapsed();
    times.sort_unstable();
    anyhow::ensure!(!times.is_empty(), "no answer came");
    Ok(Burst {
        per_second: times.len() as f64 / elapsed.as_secs_f64(),
        p99: times[times.len() * 99 / 100],
    })
}

fn repeat(address: &str, request: &[u8], end: Instant) -> anyhow::Result<Vec<Duration>> {
    let mut connection = Connection::open(address)?;
    let mut times = Vec::new();
    while Instant::now() < end {
        let start = Instant::now();
        connection.exchange(request)?;
        times.push(start.elapsed());
    }
    Ok(times)
}

/// A kept-alive connection.
pub(crate) struct Connection {
    stream: BufReader<TcpStream>,
    body: Vec<u8>,
}

impl Connection {
    pub(crate) fn open(address: &str) -> anyhow::Result<Self> {
        let stream = TcpStream::connect(address).with_context(|| format!("cannot connect to {address}"))?;
        stream.set_nodelay(true)?;
        Ok(Self {
            stream: BufReader::new(stream),
            body: Vec::new(),
        })
    }

    /// Sends bytes without waiting for an answer.
    pub(crate) fn send(&mut self, bytes: &[u8]) -> anyhow::Result<()> {
        Ok(self.stream.get_mut().write_all(bytes)?)
    }

    /// One request, one answer; gives the body.
    pub(crate) fn exchange(&mut self, request: &[u8]) -> anyhow::Result<&[u8]> {
        self.send(request)?;
        self.answer()
    }

    /// One GET, one answer; gives the body.
    pub(crate) fn get(&mut self, target: &str) -> anyhow::Result<&[u8]> {
        self.exchange(format!("GET {target} HTTP/1.1\r\nHost: localhost\r\n\r\n").as_bytes())
    }

    /// Reads one answer and throws its body away; gives the length of it.
    pub(crate) fn skip_answer(&mut self) -> anyhow::Result<u64> {
        let length = self.head()?;
        let mut piece = vec![0; 1 << 20];
        let mut left = length;
        while left > 0 {
            let most = piece.len().min(usize::try_from(left).unwrap_or(usize::MAX));
            let read = self.stream.read(&mut piece[..most])?;
            anyhow::ensure!(read > 0, "the body ended {left} bytes early");
            left -= read as u64;
        }
        Ok(length)
    }

    /// Reads one answer with a Content-Length.
    pub(crate) fn answer(&mut self) -> anyhow::Result<&[u8]> {
        let length = usize::try_from(self.head()?)?;
        self.body.resize(length, 0);
        self.stream.read_exact(&mut self.body)?;
        Ok(&self.body)
    }

    /// Reads the head of an answer; gives the length of its body.
    fn head(&mut self) -> anyhow::Result<u64> {
        let mut line = String::new();
        self.stream.read_line(&mut line)?;
        anyhow::ensure!(line.starts_with("HTTP/1.1 200"), "expected HTTP 200, found {line:?}");
        let mut length = 0;
        loop {
            line.clear();
            self.stream.read_line(&mut line)?;
            let Some((name, value)) = line.split_once(':') else {
                break;
            };
            if name.eq_ignore_ascii_case("content-length") {
                length = value.trim().parse()?;
            }
        }
        Ok(length)
    }
}
