// Trouble: what can be ordered by name, what is ordered, and what has come of it.

import { path } from "./api.js";
import { empty, find, make, mark, options, rows, tell, words } from "./dom.js";

export function faults(app) {
  const panel = find("#faults");
  const list = find("ul", panel);
  const preset = find("#preset");
  let presets = null;

  find("#preset-add").addEventListener("submit", (event) => {
    event.preventDefault();
    app.act(() => app.api.post(path`spaces/${app.space}/presets/${preset.value}`));
  });
  find("#faults-clear").addEventListener("click", () => app.act(() => app.api.remove(path`spaces/${app.space}/faults`)));
  preset.addEventListener("change", about);

  function about() {
    tell(find("#preset-about"), presets?.find(({ name }) => name === preset.value)?.about);
  }

  function build({ id }) {
    const what = make("strong");
    const left = make("span");
    const more = make("span", { class: "quiet" });
    const take = () => app.act(() => app.api.remove(path`spaces/${app.space}/faults/${id}`));
    const button = make("button", { type: "button", onclick: take }, "Remove");
    const node = make(
      "li",
      { "data-plan": id },
      make("div", { class: "line" }, what, left, make("span", { class: "gap" }), button),
      make("div", { class: "line" }, more),
    );
    return {
      node,
      update(state) {
        const isOver = state.remaining === 0;
        tell(what, `${words(kind(state.plan.fault))} at ${words(state.plan.at)}`);
        tell(left, isOver ? "used up" : state.remaining === null ? "for ever" : `${state.remaining} left`);
        mark(left, "class", isOver ? "badge" : "badge busy");
        mark(button, "aria-label", `Remove ${what.textContent}`);
        tell(more, told(state));
      },
    };
  }

  return {
    async look(api, space, isShown) {
      const [found, known] = await Promise.all([
        api.get(path`spaces/${space}/faults`),
        presets ? { presets } : api.get("presets"),
      ]);
      if (!isShown()) return;
      presets = known.presets;
      options(preset, presets.map(({ name }) => [name, words(name)]));
      about();
      const { plans } = found;
      rows(list, plans, (state) => state.id, build);
      tell(find(".count", panel), plans.length || "");
      empty(panel, plans.length === 0);
      mark(find("#faults-clear"), "disabled", plans.length === 0);
    },
  };
}

const times = (count, word) => `${word} ${count === 1 ? "once" : `${count} times`}`;

function kind({ kind: word, refusal, status }) {
  return [word, refusal ?? status].filter((part) => part != null).join(" ");
}

function told({ id, seen, fired, entries, plan }) {
  const parts = [`plan ${id}`, times(seen, "seen"), times(fired, "fired")];
  if (plan.skip) parts.push(`lets ${plan.skip} pass first`);
  if (plan.account) parts.push(`only ${plan.account}`);
  if (plan.beyond_calls != null) parts.push(`beyond ${plan.beyond_calls} calls in ${plan.within_seconds} s`);
  if (entries.length) parts.push(`journal ${entries.slice(0, 5).map((entry) => `#${entry}`).join(" ")}`);
  return parts.join(" · ");
}
