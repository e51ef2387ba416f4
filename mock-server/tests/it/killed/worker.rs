//! A client that remembers what it was told. Of the one call that got no answer it knows nothing, of all others
//! everything.

use std::collections::BTreeMap;

use serde_json::Value;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

use super::process::Fuse;
use crate::client::{Answer, FORM, RAW, User, bytes, get, head, md5, parse, query, send, split};

const USED: &str = "This link has already been used";

/// Numbers that only depend on where they began.
pub(super) struct Random(u64);

impl Random {
    pub(super) fn new(seed: u64) -> Self {
        Self(seed)
    }

    pub(super) fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        (mixed ^ (mixed >> 31)) % end
    }
}

#[derive(Clone, Debug)]
struct File {
    name: String,
    /// What its bytes are made from.
    content: u64,
    is_deleted: bool,
}

#[derive(Clone, Debug)]
struct Link {
    url: String,
    file: String,
    is_used: bool,
}

/// The call that runs, or that was not answered.
#[derive(Clone, Debug)]
enum Doubt {
    Announce,
    Upload {
        id: String,
        name: String,
        content: u64,
        is_taken: bool,
    },
    Rename {
        file: String,
        name: String,
    },
    Delete {
        file: String,
    },
    Erase {
        file: String,
    },
    MakeFolder {
        name: String,
    },
    MakeLink,
    Use {
        link: String,
    },
}

pub(super) struct Worker {
    user: User,
    random: Random,
    folder: String,
    /// Names and contents that it has made.
    made: u64,
    files: BTreeMap<String, File>,
    /// By id, with their names.
    folders: BTreeMap<String, String>,
    links: BTreeMap<String, Link>,
    doubt: Option<Doubt>,
}

/// Up to 200 KB.
fn content_of(number: u64) -> Vec<u8> {
    let length = Random::new(number).below(200_000);
    bytes(number, usize::try_from(length).unwrap())
}

impl Worker {
    pub(super) async fn hire(number: u64, user: &User) -> Self {
        let name = format!("worker {number}");
        let folder = user.call("folder/create", &[("name", &name)]).await;
        Self {
            user: user.clone(),
            random: Random::new(number + 1000),
            folder: text(&folder["folder"]["folder_id"]),
            made: number << 32,
            files: BTreeMap::new(),
            folders: BTreeMap::new(),
            links: BTreeMap::new(),
            doubt: None,
        }
    }

    pub(super) fn user(&self) -> &User {
        &self.user
    }

    pub(super) fn is_in_doubt(&self) -> bool {
        self.doubt.is_some()
    }

    pub(super) fn files(&self) -> usize {
        self.files.len()
    }

    pub(super) fn folders(&self) -> usize {
        self.folders.len() + 1
    }

    pub(super) fn stored(&self) -> u64 {
        let sizes = self.files.values().map(|file| content_of(file.content).len() as u64);
        sizes.sum()
    }

    /// Works until the server is gone, or for long enough.
    pub(super) async fn work(&mut self, fuse: &Fuse, steps: usize) {
        for _ in 0..steps {
            if self.step(fuse).await.is_none() {
                return;
            }
        }
    }

    /// `None` if the server is gone.
    async fn step(&mut self, fuse: &Fuse) -> Option<()> {
        let live = self.a_file(false);
        let deleted = self.a_file(true);
        match (self.random.below(8), live, deleted) {
            (0, Some(file), _) => {
                let name = self.a_name("renamed");
                let (kept, renamed) = (file.clone(), name.clone());
                let doubt = Doubt::Rename { file, name };
                let params = [("file_id", kept.as_str()), ("name", renamed.as_str())];
                self.call(fuse, doubt, "file/rename", &params).await?;
                self.rename(&kept, renamed.clone());
            }
            (1, Some(file), _) => {
                let doubt = Doubt::Delete { file: file.clone() };
                self.call(fuse, doubt, "file/delete", &[("file_id", &file)]).await?;
                self.delete(&file);
            }
            (2, _, Some(file)) => {
                let doubt = Doubt::Erase { file: file.clone() };
                self.call(fuse, doubt, "trashcan/empty", &[("file_id", &file)]).await?;
                self.erase(&file);
            }
            (3, ..) => {
                let (folder, name) = (self.folder.clone(), self.a_name("folder"));
                let doubt = Doubt::MakeFolder { name: name.clone() };
                let params = [("folder_id", folder.as_str()), ("name", name.as_str())];
                let made = self.call(fuse, doubt, "folder/create", &params).await?;
                self.folders.insert(text(&made["folder"]["folder_id"]), name);
            }
            (4, Some(file), _) => {
                let params = [("file_id", file.as_str())];
                let made = self
                    .call(fuse, Doubt::MakeLink, "file/onetimelink_create", &params)
                    .await?;
                let url = text(&made["link"]["url"]);
                let is_used = false;
                self.links
                    .insert(text(&made["link"]["link_id"]), Link { url, file, is_used });
            }
            (5, ..) if self.a_good_link().is_some() => {
                let link = self.a_good_link()?;
                self.use_link(fuse, link).await?;
            }
            _ => self.upload(fuse).await?,
        }
        Some(())
    }

    async fn upload(&mut self, fuse: &Fuse) -> Option<()> {
        let (folder, name) = (self.folder.clone(), self.a_name("file"));
        let content = self.made;
        let sent = content_of(content);
        let (digest, length) = (md5(&sent), sent.len().to_string());
        let params = [
            ("folder_id", folder.as_str()),
            ("name", &name),
            ("hash", &digest),
            ("size", &length),
        ];
        let announced = self.call(fuse, Doubt::Announce, "file/upload", &params).await?;
        let (id, url) = (
            text(&announced["upload"]["upload_id"]),
            text(&announced["upload"]["url"]),
        );
        let doubt = |is_taken| Doubt::Upload {
            id: id.clone(),
            name: name.clone(),
            content,
            is_taken,
        };
        self.doubt = Some(doubt(false));
        exchange(fuse, "POST", &url, &[RAW], &sent).await?.payload();
        loop {
            let params = [("upload_id", id.as_str())];
            let shown = self.call(fuse, doubt(true), "file/upload_info", &params).await?;
            let file = &shown["upload"]["file"];
            if shown["upload"]["state"] == 2 {
                self.add(text(&file["file_id"]), name, content);
                return Some(());
            }
            self.doubt = Some(doubt(true));
        }
    }

    async fn use_link(&mut self, fuse: &Fuse, id: String) -> Option<()> {
        let link = self.links[&id].clone();
        self.doubt = Some(Doubt::Use { link: id.clone() });
        let answer = exchange(fuse, "GET", &moved(&link.url, fuse.base_url()), &[], b"").await?;
        assert_eq!(answer.body, content_of(self.files[&link.file].content));
        self.doubt = None;
        self.links.get_mut(&id)?.is_used = true;
        Some(())
    }

    /// The payload of a call that succeeds, if it is answered.
    async fn call(&mut self, fuse: &Fuse, doubt: Doubt, path: &str, params: &[(&str, &str)]) -> Option<Value> {
        self.doubt = Some(doubt);
        let mut params = params.to_vec();
        params.push(("token", &self.user.token));
        let url = format!("{}/{path}", fuse.base_url());
        let answer = exchange(fuse, "POST", &url, &[FORM], query(&params).as_bytes()).await?;
        self.doubt = None;
        Some(answer.payload())
    }

    /// Looks whether all is there that it was told of, and nothing else. What it is in doubt about it finds out first.
    pub(super) async fn check(&mut self, base_url: &str) {
        base_url.clone_into(&mut self.user.base_url);
        if let Some(doubt) = self.doubt.take() {
            self.find_out(doubt).await;
        }
        let mut listed = self.listing().await;
        let files = listed["files"].take();
        let live = self.files.iter().filter(|(_, file)| !file.is_deleted);
        let live: BTreeMap<String, &File> = live.map(|(id, file)| (id.clone(), file)).collect();
        let found: BTreeMap<String, &Value> = by_id(&files, "file_id");
        assert!(found.keys().eq(live.keys()), "{found:?} instead of {live:?}");
        for (id, file) in &live {
            let content = content_of(file.content);
            let shown = (&found[id]["name"], &found[id]["hash"], &found[id]["size"]);
            let expected = (&file.name.clone().into(), &md5(&content).into(), &content.len().into());
            assert_eq!(shown, expected);
            let downloaded = get(&self.user.download_url(found[id]).await, &[]).await;
            assert_eq!(md5(&downloaded.body), md5(&content), "{id}");
        }
        let below = listed["folders"].take();
        let names = by_id(&below, "folder_id")
            .into_iter()
            .map(|(id, folder)| (id, text(&folder["name"])));
        assert_eq!(names.collect::<BTreeMap<_, _>>(), self.folders);
        let trash = self.trash().await;
        for (id, file) in &self.files {
            assert_eq!(trash.contains(id), file.is_deleted, "{id}");
        }
        for (id, link) in &self.links {
            assert_eq!(self.is_used(id).await, link.is_used, "{id}");
            if link.is_used && !self.files[&link.file].is_deleted {
                let again = get(&moved(&link.url, base_url), &[]).await;
                assert_eq!(again.text(), USED);
            }
        }
    }

    async fn find_out(&mut self, doubt: Doubt) {
        match doubt {
            // An upload that nobody sends is nothing, and a link that nobody knows as well.
            Doubt::Announce | Doubt::MakeLink => {}
            Doubt::Upload {
                id,
                name,
                content,
                is_taken,
            } => self.finish(&id, name, content, is_taken).await,
            Doubt::Rename { file, name } => {
                let shown = self.user.call("file/info", &[("file_id", &file)]).await;
                let is_done = shown["file"]["name"] == name.as_str();
                if is_done {
                    self.rename(&file, name);
                }
            }
            Doubt::Delete { file } => {
                if self.trash().await.contains(&file) {
                    self.delete(&file);
                }
            }
            Doubt::Erase { file } => {
                if !self.trash().await.contains(&file) {
                    self.erase(&file);
                }
            }
            Doubt::MakeFolder { name } => {
                let folders = self.listing().await["folders"].take();
                let made = by_id(&folders, "folder_id");
                let made = made.into_iter().find(|(_, folder)| folder["name"] == name.as_str());
                self.folders.extend(made.map(|(id, _)| (id, name)));
            }
            Doubt::Use { link } => {
                let is_used = self.is_used(&link).await;
                self.links.get_mut(&link).unwrap().is_used = is_used;
            }
        }
    }

    /// Goes on with an upload where it stands.
    async fn finish(&mut self, id: &str, name: String, content: u64, is_taken: bool) {
        let mut is_sent = is_taken;
        loop {
            let shown = self.user.call("file/upload_info", &[("upload_id", id)]).await;
            let upload = &shown["upload"];
            match upload["state"].as_u64().unwrap() {
                0 if !is_sent => {
                    let sent = content_of(content);
                    send("POST", &text(&upload["url"]), &[RAW], &sent).await.payload();
                    is_sent = true;
                }
                1 => {}
                2 => return self.add(text(&upload["file"]["file_id"]), name, content),
                other => panic!("state {other}: {upload}"),
            }
        }
    }

    async fn listing(&self) -> Value {
        let params = [("folder_id", self.folder.as_str()), ("per_page", "1000")];
        self.user.call("folder/content", &params).await["folder"].take()
    }

    async fn trash(&self) -> Vec<String> {
        let trash = self.user.call("trashcan/content", &[("per_page", "1000")]).await;
        by_id(&trash["files"], "file_id").into_keys().collect()
    }

    async fn is_used(&self, link: &str) -> bool {
        let shown = self.user.call("file/onetimelink_info", &[("link_id", link)]).await;
        shown["links"][0]["downloaded"].as_bool().unwrap()
    }

    fn a_name(&mut self, kind: &str) -> String {
        self.made += 1;
        format!("{kind} {}", self.made)
    }

    fn a_file(&mut self, is_deleted: bool) -> Option<String> {
        let files: Vec<&String> = self
            .files
            .iter()
            .filter(|(_, file)| file.is_deleted == is_deleted)
            .map(|(id, _)| id)
            .collect();
        let place = self.random.below(files.len().max(1) as u64);
        files.get(usize::try_from(place).unwrap()).map(|id| (*id).clone())
    }

    /// One that was not used, to a file that can be fetched.
    fn a_good_link(&self) -> Option<String> {
        let good = self
            .links
            .iter()
            .find(|(_, link)| !link.is_used && !self.files[&link.file].is_deleted);
        good.map(|(id, _)| id.clone())
    }

    fn add(&mut self, id: String, name: String, content: u64) {
        let is_deleted = false;
        self.files.insert(
            id,
            File {
                name,
                content,
                is_deleted,
            },
        );
    }

    fn rename(&mut self, id: &str, name: String) {
        self.files.get_mut(id).unwrap().name = name;
    }

    fn delete(&mut self, id: &str) {
        self.files.get_mut(id).unwrap().is_deleted = true;
    }

    fn erase(&mut self, id: &str) {
        self.files.remove(id);
        self.links.retain(|_, link| link.file != id);
    }
}

fn text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

fn by_id<'a>(things: &'a Value, id: &str) -> BTreeMap<String, &'a Value> {
    let things = things.as_array().map(Vec::as_slice).unwrap_or_default();
    things.iter().map(|thing| (text(&thing[id]), thing)).collect()
}

/// The same address at the server that runs now.
fn moved(url: &str, base_url: &str) -> String {
    format!("http://{}{}", split(base_url).0, split(url).1)
}

/// A request in two halves. `None` without a whole answer. The server may be killed between the halves, and behind the
/// answer.
async fn exchange(fuse: &Fuse, method: &str, url: &str, headers: &[(&str, &str)], body: &[u8]) -> Option<Answer> {
    let length = body.len().to_string();
    let mut headers = headers.to_vec();
    headers.push(("Content-Length", &length));
    let mut stream = tokio::net::TcpStream::connect(split(url).0).await.ok()?;
    stream.write_all(head(method, url, &headers).as_bytes()).await.ok()?;
    let (first, second) = body.split_at(body.len() / 2);
    stream.write_all(first).await.ok()?;
    fuse.moment();
    stream.write_all(second).await.ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.ok()?;
    let answer = parse(answer)?;
    let length: usize = answer.header("content-length")?.parse().ok()?;
    if answer.body.len() != length {
        return None;
    }
    fuse.moment();
    Some(answer)
}
