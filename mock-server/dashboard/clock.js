// The clock of the space. Between two looks it is moved on here, so that it does not jump.

import { path } from "./api.js";
import { find, mark, moment, tell, words } from "./dom.js";

const MINUTE = 60_000;

export function clock(app) {
  const now = find("#now");
  const at = find("#clock-at");
  const told = find("#clock-told");
  let last = null;
  /** Whether somebody has begun to write a time. */
  let isWritten = false;

  const move = (what, body) => app.act(() => app.api.post(path`spaces/${app.space}/clock/${what}`, body));
  const on = (id, listener) => find(id).addEventListener("click", listener);

  on("#clock-freeze", () => move("freeze"));
  on("#clock-run", () => move("run", { percent: 100 }));
  on("#clock-minute", () => move("advance", { by: MINUTE }));
  on("#clock-hour", () => move("advance", { by: 60 * MINUTE }));
  on("#clock-next", () =>
    app.act(async () => {
      const { event } = await app.api.post(path`spaces/${app.space}/clock/next_event`);
      tell(told, event ? `${words(event.kind)} at ${moment(event.at)}` : "nothing is going to happen by time");
    }),
  );
  at.addEventListener("input", () => (isWritten = at.value !== ""));
  find("#clock-set").addEventListener("submit", (event) => {
    event.preventDefault();
    const millis = Date.parse(`${at.value.replace(" ", "T")}Z`);
    if (!(millis >= 0)) return tell(told, "there is no such time");
    isWritten = false;
    move("set", { at: millis });
  });

  function show() {
    if (!last) return;
    const real = performance.now() - last.seen;
    tell(now, `${moment(last.now + (last.frozen ? 0 : (real * last.percent) / 100))} UTC`);
  }
  setInterval(show, 250);

  return {
    leave() {
      isWritten = false;
      tell(told, "");
    },
    async look(api, space, isShown) {
      const answer = await api.get(path`spaces/${space}/clock`);
      if (!isShown()) return;
      last = { ...answer.clock, seen: performance.now() };
      show();
      const { frozen, percent } = last;
      tell(find("#pace"), frozen ? "frozen" : percent === 100 ? "running" : `running, ${percent / 100} times`);
      mark(find("#pace"), "class", frozen ? "badge cold" : "badge good");
      mark(find("#clock-freeze"), "disabled", frozen);
      mark(find("#clock-run"), "disabled", !frozen && percent === 100);
      if (!isWritten && document.activeElement !== at) at.value = moment(last.now);
    },
  };
}
