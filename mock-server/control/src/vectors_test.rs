//! Walks the examples of the control API: each body must read as the value, or as the error, that stands beside it.

use rapidgator_client_runtime::vectors::failed;

use crate::generated::{errors::API, operations::OPERATIONS, vectors::vectors};

#[test]
fn each_example_reads_as_what_it_means() {
    let failed = failed(&API, &vectors());
    assert!(failed.is_empty(), "{}", failed.join("\n"));
}

#[test]
fn each_operation_has_an_example_of_success_and_one_of_failure() {
    let vectors = vectors();
    for operation in OPERATIONS {
        let examples = vectors.iter().filter(|vector| vector.place() == operation.id).count();
        assert!(examples >= 2, "{} has {examples} examples", operation.id);
    }
}
