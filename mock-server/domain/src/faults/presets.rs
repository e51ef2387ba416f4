//! The troubles that users of a file host really meet, by name.

use std::time::Duration;

use super::{Fault, FaultPlan, FaultPoint, Place};
use crate::generated::{commands::OperationId, refusal::Refusal};

/// Plans with a name.
#[derive(Clone, Copy)]
pub struct Preset {
    /// Its name.
    pub name: &'static str,
    /// What a client sees.
    pub about: &'static str,
    plans: fn() -> Vec<FaultPlan>,
}

impl Preset {
    /// What it orders.
    #[must_use]
    pub fn plans(&self) -> Vec<FaultPlan> {
        (self.plans)()
    }

    /// The preset of that name.
    #[must_use]
    pub fn named(name: &str) -> Option<&'static Self> {
        PRESETS.iter().find(|preset| preset.name == name)
    }
}

impl std::fmt::Debug for Preset {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.debug_tuple("Preset").field(&self.name).finish()
    }
}

const MIB: u64 = 1024 * 1024;

/// Every preset.
pub static PRESETS: &[Preset] = &[
    Preset {
        name: "upload_cut",
        about: "the connection of the next upload is reset after 1 MiB; the session can be used again",
        plans: || one(FaultPoint::UploadBytes, Fault::reset(Place::RequestBody(MIB))),
    },
    Preset {
        name: "answer_lost",
        about: "the next upload is taken whole, and the connection closed without an answer",
        plans: || one(FaultPoint::UploadBytes, Fault::lose_answer()),
    },
    Preset {
        name: "session_ends",
        about: "the session is gone when the client next asks how its upload stands",
        plans: || refused(OperationId::FileUploadInfo, Refusal::SessionExpired),
    },
    Preset {
        name: "processing_fails",
        about: "the bytes of the next upload are taken, and no file comes of them",
        plans: || one(FaultPoint::Processing, Fault::Refuse(Refusal::ProcessingFailed)),
    },
    Preset {
        name: "login_throttled",
        about: "the next login is told to wait",
        plans: || {
            let throttled = Refusal::examples().into_iter();
            let throttled = throttled.filter(|refusal| matches!(refusal, Refusal::LoginThrottled { .. }));
            throttled.flat_map(|it| refused(OperationId::UserLogin, it)).collect()
        },
    },
    Preset {
        name: "html_answer",
        about: "the next call gets a page in place of JSON",
        plans: || one(FaultPoint::AnyCall, Fault::html()),
    },
    Preset {
        name: "download_page",
        about: "the next download gives a page in place of the file",
        plans: || one(FaultPoint::DownloadBytes, Fault::html()),
    },
    Preset {
        name: "unavailable",
        about: "the next three calls get HTTP 503 and are told to wait a second",
        plans: || vec![FaultPlan::new(FaultPoint::AnyCall, Fault::status_for(503, 1)).times(3)],
    },
    Preset {
        name: "slow_link",
        about: "uploads and downloads run at 64 KiB in a second of the world's clock",
        plans: || {
            let points = [FaultPoint::UploadBytes, FaultPoint::DownloadBytes];
            points
                .map(|point| FaultPlan::new(point, Fault::drip(64 * 1024)).for_ever())
                .into()
        },
    },
    Preset {
        name: "wrong_bytes",
        about: "the next download has a wrong byte in it",
        plans: || one(FaultPoint::DownloadBytes, Fault::WrongBytes),
    },
    Preset {
        name: "download_cut",
        about: "the connection of the next download is reset after 1 MiB",
        plans: || one(FaultPoint::DownloadBytes, Fault::reset(Place::ResponseBody(MIB))),
    },
    Preset {
        name: "rate_limited",
        about: "an account that makes more than 60 calls in a minute gets HTTP 429",
        plans: || {
            let plan = FaultPlan::new(FaultPoint::AnyCall, Fault::status_for(429, 60));
            vec![plan.beyond(60, Duration::from_secs(60)).for_ever()]
        },
    },
];

fn one(point: FaultPoint, fault: Fault) -> Vec<FaultPlan> {
    vec![FaultPlan::new(point, fault)]
}

fn refused(operation: OperationId, refusal: Refusal) -> Vec<FaultPlan> {
    one(operation.into(), Fault::Refuse(refusal))
}
