// Upload sessions, how far they are, and the ways to move them.

import { path } from "./api.js";
import { bytes, empty, find, make, mark, moment, rows, span, tell } from "./dom.js";

const MOST = 200;
const DAY = 86_400_000;
const ORDER = ["receiving", "processing", "arrived", "open", "failed", "done"];
const TONES = { failed: "bad", done: "good", receiving: "busy", arrived: "busy", processing: "busy" };

export function uploads(app) {
  const panel = find("#uploads");
  const list = find("ul", panel);

  function build({ upload_id: id, name }) {
    const where = (what) => path`spaces/${app.space}/uploads/${id}/${what}`;
    const act = (what, label) =>
      make("button", { type: "button", onclick: () => app.act(() => app.api.post(where(what))), "data-do": what }, label);
    const parts = {
      name: make("strong"),
      phase: make("span"),
      bar: make("progress", { "aria-label": `Bytes of ${name}` }),
      much: make("span", { class: "number" }),
      next: make("span", { class: "quiet" }),
    };
    const buttons = [act("step", "Step"), act("finish", "Finish"), act("fail", "Fail"), act("stall", "Stall")];
    const group = make("div", { class: "bar", role: "group", "aria-label": `Move ${name}` }, ...buttons);
    const node = make(
      "li",
      { "data-upload": id },
      make("div", { class: "line" }, parts.name, parts.phase, make("span", { class: "gap" }), parts.much),
      parts.bar,
      parts.next,
      group,
    );
    return { node, update: (upload) => update(node, parts, buttons, group, upload) };
  }

  function update(node, parts, buttons, group, upload) {
    mark(node, "data-phase", upload.phase);
    tell(parts.name, upload.name);
    mark(parts.name, "title", `${upload.upload_id} of ${upload.email}, MD5 ${upload.hash}`);
    tell(parts.phase, upload.phase);
    mark(parts.phase, "class", `badge ${TONES[upload.phase] ?? ""}`.trim());
    mark(parts.bar, "max", Math.max(upload.size, 1));
    mark(parts.bar, "value", upload.size === 0 && upload.phase !== "open" ? 1 : upload.received);
    const isEnded = upload.phase === "done" || upload.phase === "failed";
    mark(parts.bar, "hidden", isEnded);
    tell(parts.much, isEnded ? bytes(upload.size) : `${bytes(upload.received)} of ${bytes(upload.size)}`);
    tell(parts.next, next(upload));
    const isProcessed = upload.phase === "arrived" || upload.phase === "processing";
    for (const button of buttons) mark(button, "disabled", !isProcessed);
    mark(group, "hidden", isEnded);
  }

  let now = 0;

  /** What moves a session on. */
  function next({ phase, polls_left: polls, due, file_id: file, reason, email }) {
    const left = due === null ? 0 : Math.max(due - now, 0);
    const until = due === null ? "" : `${left < DAY ? moment(due).slice(11) : moment(due)} (in ${span(left)})`;
    switch (phase) {
      case "open":
        return `${email} · waits for bytes${until && `; ends at ${until}`}`;
      case "receiving":
        return `${email} · bytes are arriving`;
      case "done":
        return `${email} · file ${file ?? "is gone"}`;
      case "failed":
        return `${email} · ${reason}`;
      default: {
        const ways = [];
        if (polls !== null) ways.push(polls > 1 ? `with ${polls} more questions` : "with the next question");
        if (due !== null) ways.push(`at ${until}`);
        return `${email} · ${ways.length ? `moves on ${ways.join(", or ")}` : "stays until step, finish or fail"}`;
      }
    }
  }

  return {
    async look(api, space, isShown) {
      const [found, time] = await Promise.all([
        api.get(path`spaces/${space}/uploads`, { most: MOST }),
        api.get(path`spaces/${space}/clock`),
      ]);
      if (!isShown()) return;
      now = time.clock.now;
      const place = (upload) => ORDER.indexOf(upload.phase);
      const sorted = found.uploads.sort((one, other) => place(one) - place(other));
      rows(list, sorted, (upload) => upload.upload_id, build);
      tell(find(".count", panel), sorted.length || "");
      empty(panel, sorted.length === 0);
    },
  };
}
