"""Steers a running mock from Python, with nothing but its standard library.

    cargo run -p rapidgator-mock -- --listen 127.0.0.1:8080    # tells its token on the second line
    python3 mock-server/examples/control.py http://127.0.0.1:8080 TOKEN

It makes a space (a world of its own), freezes its clock, lets a day pass in no time, looks at what is there, and follows
its journal to the end. docs/control/API.md has every operation, docs/control/STREAM.md the stream.
"""

import json
import sys
import urllib.error
import urllib.parse
import urllib.request


class Control:
    """The control API of a mock: `control("POST", "/spaces", name="a")` gives the result, or raises what went wrong."""

    def __init__(self, url, token):
        self.base = url + "/__mock/v1"
        self.token = token

    def __call__(self, method, path, **params):
        request = urllib.request.Request(self.base + path, method=method)
        request.add_header("Authorization", "Bearer " + self.token)
        if method != "GET":
            request.add_header("Content-Type", "application/json")
            request.data = json.dumps(params).encode()
        try:
            with urllib.request.urlopen(request) as answer:
                return json.load(answer)["result"]
        except urllib.error.HTTPError as refused:
            error = json.load(refused)["error"]
            raise RuntimeError(f"{error['code']}: {error['message']}") from None

    def follow(self, space, **wanted):
        """What happens in a space, as it happens: ("entry", {...}), ("gap", {...}), until the space or the mock ends."""
        where = f"{self.base}/spaces/{space}/journal/stream?{urllib.parse.urlencode(wanted)}"
        request = urllib.request.Request(where, headers={"Authorization": "Bearer " + self.token})
        with urllib.request.urlopen(request) as stream:
            fields = {}
            for line in stream:
                name, _, value = line.decode().rstrip("\n").partition(": ")
                if name:
                    fields[name] = value
                    continue
                if fields.get("event") == "end":
                    return
                if "data" in fields:
                    yield fields["event"], json.loads(fields["data"])
                fields = {}


def call(api_url, operation, **params):
    """A call of the mocked API, as a program under test makes it: the envelope, with the status in its body."""
    data = urllib.parse.urlencode(params).encode()
    with urllib.request.urlopen(f"{api_url}/{operation}", data=data) as answer:
        return json.load(answer)


def main(url, token):
    control = Control(url, token)
    space = control("POST", "/spaces", frozen_at=1_700_000_000_000)["space"]
    name, api_url = space["name"], space["api_url"]
    try:
        login = call(api_url, "user/login", login="demo@example.com", password="demo")
        session = login["response"]["token"]
        call(api_url, "folder/create", name="backups", token=session)

        clock = control("POST", f"/spaces/{name}/clock/advance", by=24 * 60 * 60 * 1000)["clock"]
        print("a day later:", clock["now"])
        print("the session:", call(api_url, "user/info", token=session)["status"])

        tree = control("GET", f"/spaces/{name}/accounts/demo@example.com/tree")
        print("the folders:", " ".join(folder["path"] for folder in tree["folders"]))
        print("sessions left:", tree["account"]["sessions"])

        for event, entry in control.follow(name):
            if event == "gap":
                print("something is gone that happened before", entry["first"])
                continue
            print("journal:", entry["name"], entry["result"])
            if entry["name"] == "user.info":
                # The stream ends with the space, so this loop does.
                control("DELETE", f"/spaces/{name}")
    except BaseException:
        control("DELETE", f"/spaces/{name}")
        raise


if __name__ == "__main__":
    main(*sys.argv[1:])
