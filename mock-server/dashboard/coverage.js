// What of the API was used in the space, out of all that there is.

import { path } from "./api.js";
import { empty, find, make, mark, rows, tell } from "./dom.js";

const COLUMNS = { parameter: 0, value: 1, error: 2, "item-error": 2 };
/** It changes slowly and is long. */
const EVERY = 3;

export function coverage(app) {
  const panel = find("#coverage");
  const body = find("tbody", panel);
  const which = find("#coverage-show");
  const evidence = find("#coverage-evidence");
  let facts = [];
  let looks = 0;

  for (const field of [which, evidence]) field.addEventListener("change", show);
  for (const [id, type, write] of [["#coverage-json", "application/json", json], ["#coverage-markdown", "text/markdown", markdown]]) {
    const link = find(id);
    link.href = "#coverage";
    link.addEventListener("click", () => {
      URL.revokeObjectURL(link.href);
      link.href = URL.createObjectURL(new Blob([write(facts)], { type }));
    });
  }

  function fits(fact) {
    const isUsed = fact.count > 0;
    if (which.value && (which.value === "used") !== isUsed) return false;
    return !evidence.value || evidence.value === (fact.evidence ?? "own");
  }

  function show() {
    const lines = table(facts);
    const shown = lines.filter((line) => line.facts.some(fits));
    rows(body, shown, (line) => line.name, build);
    const used = facts.filter((fact) => fact.count > 0).length;
    tell(find(".count", panel), facts.length ? `${used} of ${facts.length}, ${Math.floor((100 * used) / facts.length)} %` : "");
    empty(panel, shown.length === 0);
  }

  function build({ name }) {
    const title = make("span");
    const head = make("th", { scope: "row" }, title);
    const cells = ["Parameters", "Values", "Errors"].map((label) => make("td", { "data-label": label }));
    const node = make("tr", { "data-row": name }, head, ...cells);
    return {
      node,
      update(line) {
        tell(title, line.own ? `${name} ${line.own.count || ""}`.trim() : name);
        mark(title, "class", line.own ? look(line.own) : null);
        mark(title, "title", line.own && about(line.own));
        line.cells.forEach((cell, column) => {
          rows(cells[column], cell.filter(fits), (fact) => fact.fact, chip);
          mark(cells[column], "class", cell.some(fits) ? null : "none");
        });
      },
    };
  }

  return {
    leave() {
      looks = 0;
    },
    async look(api, space, isShown) {
      if (looks++ % EVERY !== 0) return;
      const found = await api.get(path`spaces/${space}/coverage`);
      if (!isShown()) return;
      facts = found.facts;
      show();
    },
  };
}

/** Facts by what they are about: an operation or transfer has a line, edges of a machine and troubles have one together. */
function table(facts) {
  const lines = new Map();
  for (const fact of facts) {
    const [sort, name, ...rest] = fact.fact.split(" ");
    const isTrouble = sort === "trouble";
    const key = isTrouble ? "faults" : sort === "edge" ? `${name} states` : name;
    if (!lines.has(key)) lines.set(key, { name: key, own: null, facts: [], cells: [[], [], []] });
    const line = lines.get(key);
    line.facts.push(fact);
    if (sort === "operation" || sort === "transfer") line.own = fact;
    else line.cells[COLUMNS[sort] ?? 1].push({ ...fact, label: isTrouble ? name : rest.join(" ") });
  }
  return [...lines.values()];
}

const look = ({ count, evidence }) =>
  `chip ${count > 0 ? "used" : ""} ${evidence === "assumed" || evidence === "sibling" ? "assumed" : ""}`.trim();

const about = ({ fact, count, evidence }) => `${fact}: ${count > 0 ? `used ${count}×` : "not used"}, ${evidence ?? "only here"}`;

function chip({ label }) {
  const node = make("span", {}, label);
  return {
    node,
    update(fact) {
      mark(node, "class", look(fact));
      mark(node, "title", about(fact));
    },
  };
}

const json = (facts) => `${JSON.stringify({ facts }, null, 1)}\n`;

function markdown(facts) {
  const sorts = Map.groupBy(facts, ({ fact }) => fact.split(" ")[0]);
  const isUsed = ({ count }) => count > 0;
  const sums = [...sorts].map(([sort, all]) => `| ${sort} | ${all.filter(isUsed).length} | ${all.length} |\n`);
  const missing = Map.groupBy(facts.filter((fact) => !isUsed(fact)), ({ evidence }) => evidence ?? "own");
  const lists = [...missing].map(([known, all]) => `\nNot used, ${known}:\n\n${all.map(({ fact }) => `- ${fact}\n`).join("")}`);
  return `| what | used | of |\n|---|---:|---:|\n${sums.join("")}${lists.join("")}`;
}
