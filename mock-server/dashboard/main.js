// Lets somebody in who has the token, and keeps all panels up to date.

import { connect, Refused } from "./api.js";
import { find, mark, tell } from "./dom.js";
import { spaces } from "./spaces.js";
import { clock } from "./clock.js";
import { journal } from "./journal.js";
import { uploads } from "./uploads.js";
import { faults } from "./faults.js";
import { accounts } from "./accounts.js";
import { outcomes } from "./outcomes.js";
import { coverage } from "./coverage.js";

const KEPT = "rapidgator-mock control token";
const PAUSE = 1000;

/** What the panels share: the calls, the space that is shown, and the ways to change something. */
const app = {
  api: null,
  space: "default",
  /** Does something that was asked for, tells why it could not be done, and shows what came of it. */
  async act(change) {
    try {
      await change();
      silence();
    } catch (error) {
      complain(error);
    }
    await refresh();
  },
  /** Shows another space, or the same one as if for the first time. */
  async show(space) {
    enter(space);
    await refresh();
  },
};

const panels = [spaces, clock, journal, uploads, faults, accounts, outcomes, coverage].map((panel) => panel(app));

let running = null;
let again = false;

/** The next look is at this space; nobody waits for it, so that a look itself can end here. */
function enter(space) {
  app.space = space;
  for (const panel of panels) panel.leave?.();
  again = true;
}

/** Asks all panels to look again. One look at a time; who asks meanwhile gets another one. */
async function refresh() {
  if (running) {
    again = true;
    return running;
  }
  running = (async () => {
    do {
      again = false;
      await look();
    } while (again);
  })();
  try {
    await running;
  } finally {
    running = null;
  }
}

async function look() {
  if (!app.api) return;
  const { api, space } = app;
  // An answer for a space that nobody looks at any more is of no use.
  const isShown = () => app.api === api && app.space === space;
  const outcomes = await Promise.allSettled(panels.map((panel) => panel.look(api, space, isShown)));
  if (!isShown()) return;
  const errors = outcomes.filter((outcome) => outcome.status === "rejected").map((outcome) => outcome.reason);
  const refusal = errors.find((error) => error instanceof Refused);
  if (refusal?.status === 401) return closeDoor("The token is not that of this mock.");
  if (refusal?.code === "space_unknown" && space !== "default") return enter("default");
  const isGone = errors.some((error) => error instanceof TypeError);
  state(isGone ? "not reached" : errors.length ? "in trouble" : "live", errors.length > 0);
  if (errors.length && !isGone) complain(errors[0]);
}

function state(word, isBad) {
  const badge = find("#link");
  tell(badge, word);
  mark(badge, "class", isBad ? "badge bad" : "badge good");
}

function complain(error) {
  if (error instanceof Refused && error.status === 401) return closeDoor("The token is not that of this mock.");
  const alarm = find("#alarm");
  tell(find("p", alarm), error instanceof TypeError ? "The mock is not reached. It may have ended." : error.message);
  mark(alarm, "hidden", false);
}

function silence() {
  mark(find("#alarm"), "hidden", true);
}

function openDoor(token) {
  sessionStorage.setItem(KEPT, token);
  app.api = connect(token);
  shown(true);
  silence();
  refresh();
}

function closeDoor(why) {
  sessionStorage.removeItem(KEPT);
  app.api = null;
  shown(false);
  state("locked", true);
  if (why) complain(new Error(why));
  find("#token").focus();
}

function shown(isOpen) {
  for (const part of ["main", "#spaces", "#clock"]) mark(find(part), "hidden", !isOpen);
  mark(find("#door"), "hidden", isOpen);
}

/** The token behind the sign `#`, which a browser never sends. It is taken out, so that no copied address has it. */
function brought() {
  const token = new URLSearchParams(location.hash.slice(1)).get("token");
  if (token) history.replaceState(null, "", location.pathname);
  return token;
}

find("#door").addEventListener("submit", (event) => {
  event.preventDefault();
  const field = find("#token");
  const token = field.value.trim();
  field.value = "";
  openDoor(token);
});
find("#alarm button").addEventListener("click", silence);
addEventListener("hashchange", () => {
  const token = brought();
  if (token) openDoor(token);
});
document.addEventListener("visibilitychange", () => document.hidden || refresh());

const token = brought() ?? sessionStorage.getItem(KEPT);
if (token) openDoor(token);
else closeDoor();

(async () => {
  for (;;) {
    await new Promise((done) => setTimeout(done, PAUSE));
    if (!document.hidden) await refresh();
  }
})();
