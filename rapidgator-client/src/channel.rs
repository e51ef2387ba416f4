//! What transfers need of the client.

use rapidgator_client_runtime::{client, send::Channel, transport::Transport};

use crate::generated::operations::Client;

impl Client {
    pub(crate) fn channel(&self) -> &Channel {
        let client: &client::Client = self.as_ref();
        client.channel()
    }

    pub(crate) fn transport(&self) -> &dyn Transport {
        &*self.channel().transport
    }
}
