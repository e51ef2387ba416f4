// An entry of the journal in full.

import { path } from "./api.js";
import { bytes, make, moment, tell, words } from "./dom.js";

/** Nodes that tell all about it. */
export function details(app, entry) {
  const facts = [
    ["Entry", `#${entry.id} at ${moment(entry.at)} UTC`],
    ["Account", entry.account ?? "nobody"],
    ["Answer", `${words(entry.result)}${entry.status === null ? ", no HTTP status" : `, HTTP ${entry.status}`}`],
    ["Bytes", `${bytes(entry.bytes_in)} in, ${bytes(entry.bytes_out)} out`],
    ["Took", `${entry.took_us / 1000} ms of real time`],
    ["Evidence", entry.evidence],
    ...entry.steps.map((step) => ["State", `${step.machine}: ${step.from} → ${step.to} (${words(step.event)})`]),
    ...entry.faults.map((fault) => ["Fault", `${words(fault.kind)}, plan ${fault.plan}`]),
    ...(entry.nearly ? [["Nearly", entry.nearly]] : []),
  ];
  const nodes = [make("dl", {}, ...facts.flatMap(([what, told]) => [make("dt", {}, what), make("dd", {}, told)]))];
  if (entry.params.length) nodes.push(params(entry.params));
  nodes.push(...copies(app, entry));
  return nodes;
}

function params(sent) {
  const row = ({ name, value, hidden }) =>
    make("tr", {}, make("th", { scope: "row" }, name), make("td", {}, value ?? "", ...(hidden ? [make("em", {}, hid(hidden))] : [])));
  const heads = ["Parameter", "Value"].map((head) => make("th", { scope: "col" }, head));
  return make("table", { class: "params" }, make("thead", {}, make("tr", {}, ...heads)), make("tbody", {}, ...sent.map(row)));
}

function hid(hidden) {
  return { secret: "secret, not kept", rest: " … the rest is not shown", unknown: "nobody knows this parameter" }[hidden] ?? hidden;
}

/** Buttons that write it out for a shell or as a test. It is shown as well, as a browser may refuse to copy. */
function copies(app, entry) {
  const said = make("span", { class: "quiet", role: "status" });
  const shown = make("pre", { hidden: true, tabindex: "0" });
  const write = (format) => () =>
    app.act(async () => {
      const { text } = await app.api.get(path`spaces/${app.space}/journal/${format}`, { entry: entry.id });
      tell(shown, text);
      shown.hidden = false;
      const isCopied = await navigator.clipboard?.writeText(text).then(() => true, () => false);
      tell(said, isCopied ? "copied" : "not copied: the browser refuses");
    });
  const button = (format, label) => make("button", { type: "button", onclick: write(format) }, label);
  const bar = make("div", { class: "bar" }, button("curl", "Copy as curl"), button("rust_test", "Copy as Rust test"), said);
  return [bar, shown];
}
