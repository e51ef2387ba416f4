// The journal: the newest entry first, filtered, and each with all that is known about it. Secrets never come here: the
// server takes them out.

import { path } from "./api.js";
import { bytes, empty, find, make, mark, moment, options, rows, tell, words } from "./dom.js";
import { details } from "./entry.js";

const MOST = 500;
/** Looks that ask for the journal before a stream is tried again that has ended. */
const RETRY = 10;
/** How long the spoken count of new entries waits for more of them. */
const BREATH = 4000;

export function journal(app) {
  const panel = find("#journal");
  const list = find("#entries");
  const pause = find("#journal-pause");
  const name = find("#journal-name");
  const result = find("#journal-result");
  const text = find("#journal-text");
  let entries = [];
  let next = 0;
  let isPaused = false;
  let unsaid = 0;
  let saying = null;
  /** What ends the stream that is open; without one, each look asks. */
  let stream = null;
  let patience = 0;

  pause.addEventListener("click", () => {
    isPaused = !isPaused;
    mark(pause, "aria-pressed", isPaused);
    show();
  });
  find("#journal-clear").addEventListener("click", () =>
    app.act(async () => {
      await app.api.remove(path`spaces/${app.space}/journal`);
      forget();
    }),
  );
  for (const field of [name, result]) field.addEventListener("change", show);
  text.addEventListener("input", show);

  /** Opens a stream; whatever ends it, the looks go on as without one. */
  function open(api, space, isShown) {
    const mine = new AbortController();
    stream = mine;
    const take = (event, entry) => {
      if (stream !== mine) return;
      // Something is missing: the next look asks for it.
      if (event === "gap" || !isShown()) close(mine);
      else if (event === "entry") put(entry);
    };
    const over = () => close(mine);
    api.follow(space, oldest(), take, mine.signal).then(over, over);
  }

  function close(mine) {
    mine?.abort();
    if (!mine || stream !== mine) return;
    stream = null;
    patience = RETRY;
  }

  /** The first entry of which more may become known. */
  const oldest = () => entries.find((entry) => entry.result === "pending")?.id ?? next;

  /** An entry that is new, or one of which more has become known. */
  function put(entry) {
    const at = entries.findIndex((known) => known.id === entry.id);
    if (at >= 0) entries[at] = entry;
    else {
      entries = [...entries, entry].sort((one, other) => one.id - other.id).slice(-MOST);
      if (next > 0 && entry.id >= next) say(1);
      next = Math.max(next, entry.id + 1);
    }
    soon();
  }

  let drawing = null;

  /** Many entries at once are drawn once. */
  function soon() {
    drawing ??= requestAnimationFrame(() => {
      drawing = null;
      if (!isPaused) show();
    });
  }

  function forget() {
    entries = [];
    next = 0;
    unsaid = 0;
    show();
  }

  function fits(entry) {
    const isRight = {
      "": true,
      struck: entry.faults.length > 0,
      refused: !["answered", "foreign", "broken", "pending"].includes(entry.result),
    };
    if (name.value && entry.name !== name.value) return false;
    if (!(isRight[result.value] ?? entry.result === result.value)) return false;
    const wanted = text.value.trim().toLowerCase();
    return !wanted || searched(entry).includes(wanted);
  }

  function show() {
    const names = [...new Set(entries.map((entry) => entry.name))].sort();
    options(name, [["", "all"], ...names.map((known) => [known, known])]);
    const shown = entries.filter(fits).reverse();
    rows(list, shown, (entry) => entry.id, build);
    const isFiltered = shown.length !== entries.length;
    const count = isFiltered ? `${shown.length} of ${entries.length}` : entries.length || "";
    tell(find("#journal-count"), isPaused ? `${count} · paused` : count);
    const none = "Nothing has happened in this space. Point a client at its address: ";
    empty(panel, shown.length === 0, entries.length ? "Nothing fits the filter." : none + address(app.space));
  }

  function build({ id }) {
    const parts = {
      time: make("time"),
      name: make("strong"),
      result: make("span"),
      mark: make("span", { class: "marks" }),
      took: make("span", { class: "number" }),
    };
    const summary = make("summary", {}, parts.time, parts.name, parts.result, parts.mark, parts.took);
    const more = make("div", { class: "more" });
    const box = make("details", {}, summary, more);
    let entry = null;
    const fill = () => box.open && more.replaceChildren(...details(app, entry));
    box.addEventListener("toggle", fill);
    return {
      node: make("li", { "data-entry": id }, box),
      update(wanted) {
        if (same(entry, wanted)) return;
        entry = wanted;
        tell(parts.time, moment(entry.at).slice(11));
        mark(parts.time, "title", `${moment(entry.at)} UTC`);
        tell(parts.name, entry.name);
        tell(parts.result, words(entry.result));
        mark(parts.result, "class", `badge ${tone(entry.result)}`.trim());
        tell(parts.mark, marks(entry));
        mark(parts.mark, "title", marks(entry));
        tell(parts.took, `${bytes(entry.bytes_in + entry.bytes_out)}`);
        mark(parts.took, "title", `${bytes(entry.bytes_in)} in, ${bytes(entry.bytes_out)} out, ${entry.took_us / 1000} ms`);
        fill();
      },
    };
  }

  function say(count) {
    unsaid += count;
    if (!unsaid || saying) return;
    saying = setTimeout(() => {
      tell(find("#journal-said"), `${unsaid} new in the journal`);
      unsaid = 0;
      saying = null;
    }, BREATH);
  }

  return {
    leave() {
      close(stream);
      patience = 0;
      forget();
    },
    async look(api, space, isShown) {
      if (stream) return;
      // What is still running changes, so it is asked for again.
      const since = oldest();
      const page = await api.get(path`spaces/${space}/journal`, { since, most: MOST });
      if (!isShown()) return;
      // A space that was reset or restored begins its numbers anew.
      const isAnew = page.next < next;
      const before = isAnew ? [] : entries.filter((entry) => entry.id < since);
      entries = [...before, ...page.entries].slice(-MOST);
      if (!isAnew && next > 0) say(page.entries.filter((entry) => entry.id >= next).length);
      next = isAnew ? 0 : page.next;
      if (!isPaused) show();
      if (patience-- <= 0 && !isAnew) open(api, space, isShown);
    },
  };
}

const same = (one, other) => one !== null && one.result === other.result && one.id === other.id && one.took_us === other.took_us;

const address = (space) => new URL(space === "default" ? "/api" : `/@${space}/api`, location.origin).href;

function tone(result) {
  return { answered: "good", pending: "busy" }[result] ?? "bad";
}

function marks({ faults, evidence, steps, nearly }) {
  const parts = [];
  if (faults.length) parts.push("⚡ fault");
  if (nearly) parts.push("≈ nearly");
  if (steps.length) parts.push(`${steps.at(-1).from} → ${steps.at(-1).to}`);
  if (evidence === "assumed" || evidence === "sibling") parts.push(evidence);
  return parts.join(" · ");
}

function searched(entry) {
  const values = entry.params.flatMap((param) => [param.name, param.value ?? ""]);
  const steps = entry.steps.flatMap((step) => [step.machine, step.event, step.from, step.to]);
  const faults = entry.faults.map((fault) => fault.kind);
  const all = [entry.name, entry.account, entry.result, entry.evidence, entry.nearly, ...values, ...steps, ...faults];
  return all.join(" ").toLowerCase();
}
