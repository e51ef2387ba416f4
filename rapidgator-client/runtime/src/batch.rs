//! What became of each id of a call that takes several.

use crate::{
    catalogue::{self, Code},
    error::{Error, Kind},
    redact,
};

/// The answer to a call with several ids. The call succeeds even if every id failed, so look at it.
///
/// ```
/// # use rapidgator_client_runtime::{Batch, Error};
/// # fn show(answer: impl Batch) -> Result<(), Error> {
/// for failure in answer.failures() {
///     println!("{}: {}", failure.id, failure.text.unwrap_or("no reason given"));
/// }
/// let ids = answer.all()?; // an error if one id failed
/// # Ok(())
/// # }
/// ```
pub trait Batch: Sized {
    /// The error codes of the API.
    type Code: Code;

    /// The ids that worked.
    fn succeeded(&self) -> &[String];

    /// The ids that failed.
    fn failed(&self) -> &[String];

    /// How many ids failed, as the service counts them.
    fn failed_count(&self) -> u64;

    /// The texts of the service for the failed ids.
    fn errors(&self) -> &[String];

    /// The failed ids, each with the text in the same place. A text too many is left out, a missing one is `None`.
    fn failures(&self) -> Vec<Failure<'_, Self::Code>> {
        let mut texts = self.errors().iter();
        let pair = |id| {
            let text = texts.next().map(String::as_str);
            let code = text.and_then(|text| catalogue::anywhere_by_text(Self::Code::CATALOGUE, text));
            let code = code.and_then(|found| Self::Code::of(found.row));
            Failure { id, text, code }
        };
        self.failed().iter().map(String::as_str).map(pair).collect()
    }

    /// Whether every id worked.
    fn is_complete(&self) -> bool {
        self.failed_count() == 0 && self.failed().is_empty() && self.errors().is_empty()
    }

    /// The ids, if every one worked.
    ///
    /// # Errors
    ///
    /// [`Kind::Partial`] if an id failed; its details are the texts of the service. The ids that worked have been
    /// dealt with all the same.
    fn all(self) -> Result<Vec<String>, Error> {
        if self.is_complete() {
            return Ok(self.succeeded().to_vec());
        }
        let failed = self.failed_count().max(self.failed().len() as u64);
        let asked = failed.saturating_add(self.succeeded().len() as u64);
        let error = Error::new(Kind::Partial, format!("{failed} of {asked} ids failed")).sent();
        // A code only where all agree: it stands for the whole answer.
        let mut codes = self.failures().into_iter().map(|failure| failure.code);
        let first = codes.next().flatten();
        let same = first.filter(|first| codes.all(|code| code == Some(*first)));
        let texts = redact::snippet(&self.errors().join("; "), &[]);
        Err(error.with_details(texts).with_row(same.map(Code::row)))
    }
}

/// One id that failed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct Failure<'b, C> {
    /// The id as the service gave it back.
    pub id: &'b str,
    /// What the service said about it.
    pub text: Option<&'b str>,
    /// The row of the catalogue with this text.
    pub code: Option<C>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::ErrorId;

    struct Answer {
        succeeded: Vec<String>,
        failed: Vec<String>,
        failed_count: u64,
        errors: Vec<String>,
    }

    impl Batch for Answer {
        type Code = ErrorId;

        fn succeeded(&self) -> &[String] {
            &self.succeeded
        }

        fn failed(&self) -> &[String] {
            &self.failed
        }

        fn failed_count(&self) -> u64 {
            self.failed_count
        }

        fn errors(&self) -> &[String] {
            &self.errors
        }
    }

    fn answer(succeeded: &[&str], failed: &[&str], errors: &[&str]) -> Answer {
        let owned = |texts: &[&str]| texts.iter().map(ToString::to_string).collect();
        Answer {
            succeeded: owned(succeeded),
            failed: owned(failed),
            failed_count: failed.len() as u64,
            errors: owned(errors),
        }
    }

    #[test]
    fn pairs_ids_with_texts() {
        let mixed = answer(&["a"], &["b", "c"], &["No such file"]);
        let failures = mixed.failures();
        let expected_b = Failure {
            id: "b",
            text: Some("No such file"),
            code: Some(ErrorId::FileNotFound),
        };
        assert_eq!(
            failures,
            [
                expected_b,
                Failure {
                    id: "c",
                    text: None,
                    code: None
                }
            ]
        );
    }

    #[test]
    fn all_is_an_error_as_soon_as_one_failed() {
        assert_eq!(answer(&["a"], &[], &[]).all().unwrap(), ["a"]);
        let error = answer(&["a"], &["b"], &["No such file"]).all().unwrap_err();
        assert_eq!(
            (error.kind(), error.api_code()),
            (Kind::Partial, Some(ErrorId::FileNotFound))
        );
        assert_eq!(error.to_string(), "1 of 2 ids failed: `No such file`");
    }

    #[test]
    fn texts_without_ids_are_no_success() {
        let error = answer(&["a"], &[], &["odd"]).all().unwrap_err();
        assert_eq!((error.kind(), error.details()), (Kind::Partial, Some("odd")));
    }

    #[test]
    fn a_count_without_ids_is_no_success() {
        let counted = Answer {
            failed_count: 3,
            ..answer(&["a"], &[], &[])
        };
        let error = counted.all().unwrap_err();
        assert_eq!(error.to_string(), "3 of 4 ids failed");
    }

    #[test]
    fn the_details_are_short_and_without_queries() {
        let texts = ["see http://h/?sid=SECRET"; 20];
        let error = answer(&[], &["b"], &texts).all().unwrap_err();
        let details = error.details().unwrap();
        assert!(details.len() < 300 && !details.contains("SECRET"), "{details}");
    }
}
