// What others were told of one-time links, or would have been: callbacks and letters.

import { path } from "./api.js";
import { empty, find, make, rows, tell } from "./dom.js";

const MOST = 200;
const WAYS = {
  made: ["callback made", "good", "It was answered, whatever the answer was."],
  not_allowed: ["callback not allowed", "", "It leads to somebody who may not be contacted."],
  failed: ["callback failed", "bad", "Nobody answered in time, or it leads nowhere."],
  letter: ["letter", "", "None is sent."],
};

export function outcomes() {
  const panel = find("#outcomes");
  const list = find("ul", panel);

  // What was told does not change any more.
  function build({ link_id: id, way, to }) {
    const [word, tone, title] = WAYS[way] ?? [way, "", ""];
    const badge = make("span", { class: `badge ${tone}`.trim(), title }, word);
    const more = make("span", { class: "quiet" }, `one-time link ${id}${to ? ` · to ${to}` : ""}`);
    return { node: make("li", {}, make("div", { class: "line" }, badge), more) };
  }

  return {
    async look(api, space, isShown) {
      const [called, written] = await Promise.all([
        api.get(path`spaces/${space}/callbacks`),
        api.get(path`spaces/${space}/letters`),
      ]);
      if (!isShown()) return;
      const callbacks = called.callbacks.map(({ link_id, outcome }) => ({ link_id, way: outcome }));
      const letters = written.letters.map(({ link_id, to }) => ({ link_id, way: "letter", to }));
      // A link is used once, so that it has one of each at most.
      const newest = [callbacks, letters].flatMap((all) => all.slice(-MOST).reverse());
      rows(list, newest, ({ link_id, way }) => `${way} ${link_id}`, build);
      tell(find(".count", panel), callbacks.length + letters.length || "");
      empty(panel, newest.length === 0);
    },
  };
}
