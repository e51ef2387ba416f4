//! TLS with a certificate authority that is made up at the start and forgotten with the server: whoever trusts its
//! certificate trusts this server, and nobody else, as its key is gone when the certificate of the server is signed.

#[cfg(feature = "tls")]
mod made {
    use std::fmt;
    use std::io;
    use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
    use std::sync::Arc;

    use http::Uri;
    use rcgen::{
        BasicConstraints, CertificateParams, DnType, ExtendedKeyUsagePurpose, IsCa, Issuer, KeyPair, KeyUsagePurpose,
    };
    use tokio_rustls::TlsAcceptor;
    use tokio_rustls::rustls::ServerConfig;
    use tokio_rustls::rustls::crypto::ring;
    use tokio_rustls::rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};

    /// What a server that speaks TLS has for it.
    #[derive(Clone)]
    pub(crate) struct Tls {
        acceptor: TlsAcceptor,
        ca_pem: Arc<str>,
    }

    impl Tls {
        /// For a server that listens at this address and hands out addresses that begin so. It is known under these two,
        /// and as this machine.
        pub(crate) fn make(address: SocketAddr, origin: &str) -> io::Result<Self> {
            let (ca_pem, config) = make(names(address, origin)).map_err(io::Error::other)?;
            Ok(Self {
                acceptor: TlsAcceptor::from(Arc::new(config)),
                ca_pem: ca_pem.into(),
            })
        }

        pub(crate) fn acceptor(&self) -> &TlsAcceptor {
            &self.acceptor
        }

        /// The certificate to trust.
        pub(crate) fn ca_pem(&self) -> &str {
            &self.ca_pem
        }
    }

    /// Not the key.
    impl fmt::Debug for Tls {
        fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            formatter.debug_struct("Tls").finish_non_exhaustive()
        }
    }

    fn names(address: SocketAddr, origin: &str) -> Vec<String> {
        let mut names = vec![
            "localhost".to_owned(),
            IpAddr::from(Ipv4Addr::LOCALHOST).to_string(),
            IpAddr::from(Ipv6Addr::LOCALHOST).to_string(),
            address.ip().to_string(),
        ];
        let origin = origin.parse::<Uri>().ok();
        let host = origin.as_ref().and_then(Uri::host).unwrap_or_default();
        let bare = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
        names.push(bare.unwrap_or(host).to_owned());
        names.retain(|name| !name.is_empty());
        names.sort();
        names.dedup();
        names
    }

    type Failure = Box<dyn std::error::Error + Send + Sync>;

    fn make(names: Vec<String>) -> Result<(String, ServerConfig), Failure> {
        let mut authority = CertificateParams::default();
        let named = &mut authority.distinguished_name;
        named.push(DnType::CommonName, "rapidgator-mock made-up authority");
        authority.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
        authority.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
        let authority_key = KeyPair::generate()?;
        let ca_pem = authority.self_signed(&authority_key)?.pem();
        let issuer = Issuer::new(authority, authority_key);

        let mut own = CertificateParams::new(names)?;
        own.distinguished_name.push(DnType::CommonName, "rapidgator-mock");
        own.use_authority_key_identifier_extension = true;
        own.key_usages = vec![KeyUsagePurpose::DigitalSignature];
        own.extended_key_usages = vec![ExtendedKeyUsagePurpose::ServerAuth];
        let key = KeyPair::generate()?;
        let certificate = own.signed_by(&key, &issuer)?;
        let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(key.serialize_der()));

        let provider = Arc::new(ring::default_provider());
        let mut config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()?
            .with_no_client_auth()
            .with_single_cert(vec![certificate.der().clone()], key)?;
        config.alpn_protocols = vec![b"http/1.1".to_vec()];
        Ok((ca_pem, config))
    }
}

#[cfg(not(feature = "tls"))]
mod made {
    /// There is none without the feature `tls`.
    #[derive(Clone, Debug)]
    pub(crate) enum Tls {}

    impl Tls {
        pub(crate) fn ca_pem(&self) -> &str {
            match *self {}
        }
    }
}

pub(crate) use made::Tls;
