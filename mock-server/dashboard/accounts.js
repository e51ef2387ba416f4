// Accounts with their quotas; a look at one shows all that it has.

import { path } from "./api.js";
import { bytes, empty, find, make, mark, moment, rows, tell, words } from "./dom.js";

const MOST = 500;

export function accounts(app) {
  const panel = find("#accounts");
  const list = find("ul", panel);
  const boxes = new Map();

  function build({ email }) {
    const parts = {
      tier: make("span"),
      standing: make("span", { class: "badge bad" }),
      storage: bar("Storage"),
      traffic: bar("Traffic"),
      more: make("span", { class: "quiet" }),
      tree: make("ul", { class: "tree" }),
      left: make("p", { class: "quiet" }),
    };
    const end = () => app.act(() => app.api.post(path`spaces/${app.space}/sessions/end`, { email }));
    const button = make("button", { type: "button", onclick: end, "aria-label": `End the sessions of ${email}` }, "End sessions");
    const summary = make("summary", {}, make("strong", {}, email), parts.tier, parts.standing);
    const box = make(
      "details",
      {},
      summary,
      make("div", { class: "line" }, parts.more, make("span", { class: "gap" }), button),
      parts.tree,
      parts.left,
    );
    box.addEventListener("toggle", () => box.open && app.act(async () => {}));
    const node = make("li", { "data-account": email }, box, parts.storage.node, parts.traffic.node);
    boxes.set(email, { box, parts });
    if (boxes.size === 1) box.open = true;
    return { node, update: (account) => update(parts, account) };
  }

  function update(parts, account) {
    tell(parts.tier, account.premium ? "premium" : "free");
    mark(parts.tier, "class", account.premium ? "badge good" : "badge");
    const until = account.premium_until === null ? "" : `until ${moment(account.premium_until * 1000)} UTC`;
    mark(parts.tier, "title", until);
    tell(parts.standing, account.standing);
    mark(parts.standing, "hidden", account.standing === "active");
    parts.storage.set(account.stored + account.reserved, account.storage);
    parts.traffic.set(account.fetched, account.traffic);
    const told = [
      count(account.sessions, "session"),
      count(account.trashed, "file", "in the trash can"),
      count(account.receiving, "upload", "arriving"),
      count(account.remote_jobs, "remote upload"),
    ];
    tell(parts.more, told.filter(Boolean).join(" · ") || "no session");
  }

  return {
    leave() {
      boxes.clear();
      rows(list, [], () => null);
    },
    async look(api, space, isShown) {
      const found = await api.get(path`spaces/${space}/accounts`);
      if (!isShown()) return;
      rows(list, found.accounts, (account) => account.email, build);
      tell(find(".count", panel), found.accounts.length || "");
      empty(panel, found.accounts.length === 0);
      const open = found.accounts.map(({ email }) => [email, boxes.get(email)]).filter(([, known]) => known?.box.open);
      await Promise.all(
        open.map(async ([email, { parts }]) => {
          const tree = await api.get(path`spaces/${space}/accounts/${email}/tree`, { most: MOST });
          if (!isShown()) return;
          rows(parts.tree, lines(tree), (line) => line.key, line);
          tell(parts.left, tree.left_out ? `${tree.left_out} more are not shown` : "");
        }),
      );
    },
  };
}

const count = (number, one, more = "") => number > 0 && `${number} ${one}${number === 1 ? "" : "s"} ${more}`.trim();

/** A bar of how much of something is used. */
function bar(label) {
  const meter = make("progress", { "aria-label": label });
  const told = make("span", { class: "number" });
  return {
    node: make("div", { class: "line" }, make("span", { class: "quiet label" }, label), meter, told),
    set(used, all) {
      mark(meter, "max", Math.max(all, 1));
      mark(meter, "value", Math.min(used, all));
      mark(meter, "class", used > all * 0.9 ? "full" : null);
      tell(told, `${bytes(used)} of ${bytes(all)}`);
    },
  };
}

/** A tree as lines with depths: folders, their files, and the links of those; the trash can last. */
function lines({ folders, files, links }) {
  const of = (all, name, key) => all.filter((item) => item[name] === key);
  const file = (found, depth) => [
    {
      key: `file ${found.file_id}`,
      depth,
      kind: "file",
      name: found.name,
      told: [bytes(found.size), found.downloads ? `fetched ${found.downloads}×` : ""],
      badge: found.sharing,
      title: `${found.file_id}, MD5 ${found.hash}, stored ${moment(found.created * 1000)} UTC`,
    },
    ...of(links, "file_id", found.file_id).map((link) => ({
      key: `link ${link.link_id}`,
      depth: depth + 1,
      kind: "link",
      name: `one-time link ${link.link_id}`,
      told: [link.calls_back ? "calls back" : "", link.notifies ? "notifies" : ""],
      badge: link.state,
      title: `made ${moment(link.created * 1000)} UTC`,
    })),
  ];
  const folder = (found, depth) => [
    {
      key: `folder ${found.folder_id}`,
      depth,
      kind: "folder",
      name: found.path === "/" ? "/" : `${found.path.split("/").at(-1)}/`,
      told: [found.files ? `${found.files} in it, ${bytes(found.bytes)}` : "empty"],
      badge: found.sharing,
      title: `${found.folder_id}, ${found.path}`,
    },
    ...of(folders, "parent_id", found.folder_id).flatMap((inner) => folder(inner, depth + 1)),
    ...of(files, "folder_id", found.folder_id).flatMap((inner) => file(inner, depth + 1)),
  ];
  const trashed = of(files, "folder_id", null).flatMap((found) => file(found, 1));
  const can = { key: "trash", depth: 0, kind: "folder", name: "Trash can", told: [], badge: "", title: "" };
  return [...of(folders, "parent_id", null).flatMap((root) => folder(root, 0)), ...(trashed.length ? [can, ...trashed] : [])];
}

function line({ kind, depth }) {
  const parts = { name: make("span", { class: "name" }), told: make("span", { class: "quiet" }), badge: make("span") };
  const node = make("li", { class: kind }, parts.name, parts.told, make("span", { class: "gap" }), parts.badge);
  node.style.setProperty("--depth", depth);
  return {
    node,
    update(item) {
      mark(node, "title", item.title);
      tell(parts.name, item.name);
      tell(parts.told, item.told.filter(Boolean).join(" · "));
      tell(parts.badge, words(item.badge));
      mark(parts.badge, "class", `badge ${{ used: "", waiting: "good", claimed: "busy" }[item.badge] ?? ""}`.trim());
      mark(parts.badge, "hidden", !item.badge);
    },
  };
}
