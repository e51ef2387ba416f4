//! Single calls that clients have seen behave in more than one way.

use rapidgator_client::ErrorId;
use rapidgator_client::types::Mode;
use rapidgator_mock::OperationId;
use serde_json::{Value, json};

use super::{cases, pair_with};
use crate::harness::{FREE, PREMIUM, code};
use crate::raw::Request;

pub(super) async fn duplicate_folder() {
    for (value, ()) in cases("duplicate_folder", [("existing", ()), ("second", ()), ("conflict", ())]) {
        let pair = pair_with("duplicate_folder", value).await;
        let caller = pair.caller().await;
        let first = pair.client.folder().create("taken").mode(Mode::Private).await.unwrap();
        let answer = caller.call(OperationId::FolderCreate, &[("name", "taken")]).await;
        let again = pair.client.folder().create("taken").await;
        let count = match value {
            "existing" => {
                assert_eq!(answer.response["folder"]["folder_id"], first.folder_id.as_str());
                assert_eq!(again.unwrap(), first, "as it is, with the mode that it has");
                1
            }
            "second" => {
                assert_eq!(answer.status, 200);
                assert_ne!(again.unwrap().folder_id, first.folder_id);
                3
            }
            "conflict" => {
                assert_eq!(answer.refusal().0, 409);
                assert_eq!(code(again), ErrorId::FolderExists);
                1
            }
            other => panic!("{other} has no test"),
        };
        assert_eq!(pair.client.folder().info().await.unwrap().nb_folders, count, "{value}");
        let below = pair
            .client
            .folder()
            .create("taken")
            .folder_id(&first.folder_id)
            .await
            .unwrap();
        assert_eq!(
            below.parent_folder_id,
            Some(first.folder_id),
            "the same name elsewhere is no conflict"
        );
    }
}

pub(super) async fn folder_change_mode_500() {
    for (value, fails) in cases("folder_change_mode_500", [("off", false), ("on", true)]) {
        let pair = pair_with("folder_change_mode_500", value).await;
        let folder = pair.client.folder().create("a").await.unwrap().folder_id;
        let changed = [("folder_id", folder.as_str()), ("mode", "2")];
        let answer = pair.caller().await.call(OperationId::FolderChangeMode, &changed).await;
        let outcome = pair.client.folder().change_mode(&folder, Mode::Hotlink).await;
        if fails {
            assert_eq!(answer.refusal().0, 500);
            assert_eq!(code(outcome), ErrorId::Internal);
        } else {
            assert_eq!(answer.response["folder"]["mode"], 2);
            assert_eq!(outcome.unwrap().mode, Mode::Hotlink);
        }
        let mode = pair.client.folder().info().folder_id(&folder).await.unwrap().mode;
        assert_eq!(mode, if fails { Mode::Public } else { Mode::Hotlink });
    }
}

pub(super) async fn accept_url_param() {
    for (value, accepted) in cases("accept_url_param", [("off", false), ("on", true)]) {
        let pair = pair_with("accept_url_param", value).await;
        let caller = pair.caller().await;
        let file = pair.put("a.bin", b"content").await.file;
        let other = pair.put("b.bin", b"other").await.file;
        let page = file.url.as_deref().unwrap();
        for operation in [OperationId::FileInfo, OperationId::FileDownload] {
            let answer = caller.call(operation, &[("url", page)]).await;
            if accepted {
                assert_eq!(answer.status, 200, "{}", operation.id());
            } else {
                assert_eq!(answer.refusal(), (400, "Error: Parameter file_id is missing"));
            }
            let garbage = caller.call(operation, &[("url", "garbage")]).await;
            assert_eq!(garbage.response, Value::Null, "{}", operation.id());
        }
        if accepted {
            let by_page = caller.result(OperationId::FileInfo, &[("url", page)]).await;
            assert_eq!(by_page["file"]["file_id"], file.file_id.as_str());
        }
        let both = [("url", page), ("file_id", other.file_id.as_str())];
        let by_id = caller.result(OperationId::FileInfo, &both).await;
        assert_eq!(by_id["file"]["file_id"], other.file_id.as_str(), "the id counts");
        let rename = caller
            .call(OperationId::FileRename, &[("url", page), ("name", "c.bin")])
            .await;
        assert_eq!(rename.refusal().0, 400, "nothing is changed by the address of its page");
        assert_eq!(pair.client.file().info(&file.file_id).await.unwrap(), file);
    }
}

pub(super) async fn accept_json_body() {
    for (value, accepted) in cases("accept_json_body", [("off", false), ("on", true)]) {
        let pair = pair_with("accept_json_body", value).await;
        let call = async |operation, body: Value| {
            let request = Request::call("POST", &pair.server, operation);
            let request = request.header("Content-Type", "application/json");
            request.body(body.to_string()).envelope().await
        };
        let (login, password) = PREMIUM;
        let answer = call(OperationId::UserLogin, json!({"login": login, "password": password})).await;
        assert_eq!(answer.status == 200, accepted, "{answer:?}");
        let caller = pair.caller().await;
        let opened = pair
            .client
            .file()
            .upload("a.bin", crate::harness::md5(b"x"), 1)
            .await
            .unwrap();
        let asked = json!({"token": caller.token, "upload_id": opened.upload_id.as_str()});
        let answer = call(OperationId::FileUploadInfo, asked).await;
        if accepted {
            assert_eq!(answer.response["upload"]["state"], 0);
            let asked = json!({"token": caller.token, "name": "b", "mode": 2});
            let folder = call(OperationId::FolderCreate, asked).await;
            assert_eq!(folder.response["folder"]["mode"], 2, "numbers may be numbers");
        } else {
            assert_eq!(answer.refusal(), (400, "Error: Parameter token is missing"));
        }
        for broken in ["", "{", "[1]", "\"token\"", "{\"token\": {}}"] {
            let request = Request::call("POST", &pair.server, OperationId::UserInfo);
            let request = request.header("Content-Type", "application/json").body(broken);
            assert_eq!(request.envelope().await.status, 400, "{broken}");
        }
        assert_eq!(
            pair.client_of(FREE).user().info().await.unwrap().email,
            FREE.0,
            "forms work all the same"
        );
    }
}
