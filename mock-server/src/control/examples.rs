//! Answers of the description that can be ordered.

use rapidgator_mock_domain::generated::commands::OperationId;
use rapidgator_mock_domain::near::{did_you_mean, there_is_no};

use super::generated::domain::commands::ExamplesAnswerNext;
use super::generated::domain::refusal::Refusal;
use super::generated::domain::types::{Example, Nothing};
use crate::generated::examples::{self, EXAMPLES};
use crate::shell::{MOST_ORDERED, Shell};

pub(super) fn list() -> Vec<Example> {
    let all = EXAMPLES.iter().map(|(operation, name)| Example {
        operation: operation.id().to_owned(),
        name: (*name).to_owned(),
    });
    all.collect()
}

pub(super) fn answer_next(shell: &Shell, command: &ExamplesAnswerNext) -> Result<Nothing, Refusal> {
    let (wanted, example) = (&command.operation, &command.example);
    let Some(operation) = OperationId::from_id(wanted) else {
        let known = OperationId::ALL.iter().map(|operation| operation.id());
        return Err(refused(there_is_no("operation", wanted, known)));
    };
    let Some(answer) = examples::answer(operation, example) else {
        let of_it = EXAMPLES.iter().filter(|(of, _)| *of == operation);
        let near = did_you_mean(example, of_it.map(|(_, name)| *name));
        return Err(refused(format!("there is no example `{example}` of `{wanted}`{near}")));
    };
    match shell.answer_next(operation, answer) {
        Some(()) => Ok(Nothing {}),
        None => Err(refused(format!("at most {MOST_ORDERED} answers wait to be given"))),
    }
}

fn refused(reason: String) -> Refusal {
    Refusal::ExampleRefused { reason }
}
