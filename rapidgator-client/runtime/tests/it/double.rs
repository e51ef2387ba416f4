//! What the network says and hears in these tests.

use rapidgator_client_runtime::transport::{Reply, Scripted};

/// Gives these answers, each with its HTTP status, one after the other.
pub(crate) fn answering<const N: usize>(answers: [(u16, &'static str); N]) -> Scripted {
    Scripted::playing(answers.map(|(status, body)| Reply::bytes(body).and_status(status)))
}

/// Method, address and body of each request.
pub(crate) fn sent(network: &Scripted) -> Vec<String> {
    let line = |sent: &rapidgator_client_runtime::transport::Sent| {
        let body = String::from_utf8_lossy(&sent.body);
        format!("{} {} {body}", sent.method, sent.url).trim_end().to_owned()
    };
    network.sent().iter().map(line).collect()
}
