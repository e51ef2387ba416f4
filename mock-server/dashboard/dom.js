// Elements made and kept up to date. What comes from outside goes in as text or as the value of an attribute, never as HTML.

export const find = (selector, within = document) => within.querySelector(selector);

/** An element; attributes that begin with `on` are listeners. */
export function make(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else mark(node, name, value);
  }
  node.append(...children);
  return node;
}

/** Sets an attribute if it is another one; `false` and nothing take it away. */
export function mark(node, name, value) {
  const wanted = value === true ? "" : value === false || value == null ? null : String(value);
  if (node.getAttribute(name) === wanted) return;
  if (wanted === null) node.removeAttribute(name);
  else node.setAttribute(name, wanted);
}

/** Sets the text of an element if it is another one. */
export function tell(node, text) {
  const wanted = text == null ? "" : String(text);
  if (node.textContent !== wanted) node.textContent = wanted;
}

const kept = new WeakMap();

/** Lets a list have one child for each item. Children stay what they are, so focus and selection stay where they are. */
export function rows(list, items, key, build) {
  const before = kept.get(list) ?? new Map();
  const keys = items.map(key);
  const wanted = new Set(keys);
  for (const [id, row] of before) if (!wanted.has(id)) row.node.remove();
  const now = new Map();
  let at = list.firstElementChild;
  items.forEach((item, index) => {
    const id = keys[index];
    const row = before.get(id) ?? build(item);
    row.update?.(item);
    now.set(id, row);
    if (row.node === at) at = at.nextElementSibling;
    else list.insertBefore(row.node, at);
  });
  kept.set(list, now);
  return now;
}

/** Lets a choice have these options, `[value, text]`, and keeps what is chosen if it is still there. */
export function options(select, wanted) {
  const is = [...select.options].map((option) => [option.value, option.text]);
  if (JSON.stringify(is) === JSON.stringify(wanted)) return;
  const chosen = select.value;
  select.replaceChildren(...wanted.map(([value, text]) => new Option(text, value)));
  if (wanted.some(([value]) => value === chosen)) select.value = chosen;
}

/** Shows what to do where there is nothing else. */
export function empty(panel, isEmpty, text) {
  const note = find(".empty", panel);
  if (text) tell(note, text);
  mark(note, "hidden", !isEmpty);
}

/** Asks for a name (with `label`), or whether to go on; gives the name, `true`, or `null`. */
export function ask({ title, more, label, yes }) {
  const dialog = find("#ask");
  const value = find("#ask-value");
  tell(find("#ask-title"), title);
  tell(find("#ask-more"), more);
  tell(find("#ask-yes"), yes);
  mark(find("#ask-label"), "hidden", !label);
  tell(find("#ask-label span"), label);
  value.value = "";
  dialog.returnValue = "no";
  dialog.showModal();
  (label ? value : find("#ask-yes")).focus();
  return new Promise((done) => {
    const told = () => (label ? value.value.trim() : true);
    dialog.addEventListener("close", () => done(dialog.returnValue === "yes" ? told() : null), { once: true });
  });
}

const UNITS = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"];

export function bytes(count) {
  const unit = count < 1 ? 0 : Math.min(Math.floor(Math.log2(count) / 10), UNITS.length - 1);
  const value = count / 1024 ** unit;
  return `${value >= 100 || Number.isInteger(value) ? Math.round(value) : value.toFixed(1)} ${UNITS[unit]}`;
}

/** A moment in UTC, as a text that sorts. Beyond what a calendar holds, it is far away. */
export function moment(millis) {
  const date = new Date(millis);
  return Number.isNaN(date.getTime()) ? "far away" : date.toISOString().slice(0, 19).replace("T", " ");
}

/** How long, roughly. */
export function span(millis) {
  const seconds = Math.round(millis / 1000);
  if (seconds < 120) return `${seconds} s`;
  if (seconds < 7200) return `${Math.round(seconds / 60)} min`;
  if (seconds < 172800) return `${Math.round(seconds / 3600)} h`;
  return `${Math.round(seconds / 86400)} days`;
}

export const words = (name) => String(name).replaceAll("_", " ");
