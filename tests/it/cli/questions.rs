//! Questions at a terminal, which is a pseudo-terminal here.

use std::fs::{File, OpenOptions};
use std::io::{Read as _, Write as _};
use std::process::Stdio;

use rustix::pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt};
use tokio::process::Child;

use super::shell::Shell;

/// A command in front of somebody who answers.
struct Asked {
    child: Child,
    terminal: File,
    heard: String,
}

impl Asked {
    /// Starts it; results go elsewhere than to the terminal.
    fn start(shell: &Shell, arguments: &[&str]) -> Self {
        let terminal = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
        grantpt(&terminal).unwrap();
        unlockpt(&terminal).unwrap();
        let name = ptsname(&terminal, Vec::new()).unwrap().into_string().unwrap();
        let end = || OpenOptions::new().read(true).write(true).open(&name).unwrap();
        let mut command = shell.command(arguments);
        command.env("NO_COLOR", "1");
        command.stdin(end()).stderr(end()).stdout(Stdio::piped());
        Self {
            child: command.spawn().unwrap(),
            terminal: File::from(terminal),
            heard: String::new(),
        }
    }

    /// Waits until this has been said.
    fn hear(&mut self, text: &str) {
        let mut piece = [0; 1024];
        while !self.heard.contains(text) {
            let read = self.terminal.read(&mut piece).unwrap();
            self.heard += &String::from_utf8_lossy(&piece[..read]);
        }
    }

    fn answer(&mut self, text: &str) {
        self.terminal.write_all(text.as_bytes()).unwrap();
    }

    async fn code(&mut self) -> Option<i32> {
        self.child.wait().await.unwrap().code()
    }
}

#[tokio::test]
async fn nothing_is_deleted_that_nobody_agreed_to() {
    let shell = Shell::seeded().await;
    for (answer, code) in [("n\n", 1), ("\n", 1), ("y\n", 0)] {
        assert_eq!(shell.run(["info", "/hello.txt"]).await.code, 0, "it is there");
        let mut asked = Asked::start(&shell, &["rm", "/hello.txt"]);
        asked.hear("[y/N]");
        asked.answer(answer);
        assert_eq!(asked.code().await, Some(code), "{answer:?}: {}", asked.heard);
    }
    assert_eq!(shell.run(["info", "/hello.txt"]).await.code, 4);
}

#[tokio::test]
async fn a_question_that_nobody_answers_can_be_interrupted() {
    let shell = Shell::seeded().await;
    let mut asked = Asked::start(&shell, &["rm", "/hello.txt"]);
    asked.hear("[y/N]");
    let pid = asked.child.id().unwrap().to_string();
    let sent = std::process::Command::new("kill").args(["-INT", &pid]).status();
    assert!(sent.unwrap().success());
    asked.hear("interrupted");
    assert_eq!(asked.code().await, Some(130), "{}", asked.heard);
    assert_eq!(shell.run(["info", "/hello.txt"]).await.code, 0);
}

#[tokio::test]
async fn a_login_is_asked_for_and_cannot_be_nothing() {
    let shell = Shell::start().await;
    let mut asked = Asked::start(&shell, &["login"]);
    asked.hear("account): ");
    asked.answer("\n");
    asked.hear("the login is empty");
    assert_eq!(asked.code().await, Some(2), "{}", asked.heard);
}
