// The control API, the only thing that this page talks to. `docs/control/API.md` describes it.

const BASE = "v1/";

/** What the control API refuses. */
export class Refused extends Error {
  constructor(status, code, message) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/** A path with its values encoded. */
export function path(parts, ...values) {
  return parts.reduce((all, part, index) => all + encodeURIComponent(values[index - 1]) + part);
}

/** The calls of somebody who has the token. It is nowhere but in here and in the storage of the tab. */
export function connect(token) {
  async function call(method, where, { query, body } = {}) {
    const url = new URL(BASE + where, document.baseURI);
    for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
    const headers = { Authorization: `Bearer ${token}` };
    if (method !== "GET") headers["Content-Type"] = "application/json";
    const answer = await fetch(url, {
      method,
      headers,
      body: method === "GET" ? undefined : JSON.stringify(body ?? {}),
      cache: "no-store",
      credentials: "omit",
      redirect: "error",
    });
    const envelope = await answer.json().catch(() => ({}));
    if (envelope.ok) return envelope.result;
    const { code = "", message = `HTTP status ${answer.status}` } = envelope.error ?? {};
    throw new Refused(answer.status, code, message);
  }
  /**
   * Follows the journal of a space from the entry `since` on until `signal` says to end: `take(event, data)` for each
   * event. Not by EventSource, which can bring the token only in the address.
   */
  async function follow(space, since, take, signal) {
    const url = new URL(BASE + path`spaces/${space}/journal/stream`, document.baseURI);
    url.searchParams.set("since", since);
    const headers = { Authorization: `Bearer ${token}` };
    const answer = await fetch(url, { headers, signal, cache: "no-store", credentials: "omit", redirect: "error" });
    if (!answer.ok || !answer.body) throw new Refused(answer.status, "", `HTTP status ${answer.status}`);
    const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let rest = ""; ; ) {
      const { value, done } = await reader.read();
      if (done) return;
      const events = (rest + value).split("\n\n");
      rest = events.pop();
      for (const event of events) {
        const fields = Object.fromEntries(event.split("\n").map((line) => line.split(/: (.*)/s, 2)));
        if (fields.data) take(fields.event, JSON.parse(fields.data));
      }
    }
  }
  return {
    follow,
    get: (where, query) => call("GET", where, { query }),
    post: (where, body) => call("POST", where, { body }),
    put: (where, body) => call("PUT", where, { body }),
    remove: (where) => call("DELETE", where),
  };
}
