// Which space is shown, and what can be done with a whole one.

import { path } from "./api.js";
import { ask, find, mark, moment, options } from "./dom.js";

export function spaces(app) {
  const space = find("#space");
  const snapshot = find("#snapshot");
  const on = (id, listener) => find(id).addEventListener("click", listener);

  space.addEventListener("change", () => app.show(space.value));

  on("#space-make", async () => {
    const name = await ask({ title: "New space", more: "It begins as the server did.", label: "Name", yes: "Make" });
    if (name === null) return;
    await app.act(async () => {
      const made = await app.api.post("spaces", name ? { name, stays: true } : { stays: true });
      await app.show(made.space.name);
    });
  });
  on("#space-fork", async () => {
    const more = `It begins as ${app.space} is now, and goes on by itself.`;
    const name = await ask({ title: `Fork ${app.space}`, more, label: "Name of the other one", yes: "Fork" });
    if (name === null) return;
    await app.act(async () => {
      const made = await app.api.post(path`spaces/${app.space}/fork`, name ? { name } : {});
      await app.show(made.space.name);
    });
  });
  on("#space-reset", async () => {
    const more = "All that happened in it is gone, and its clock is as at the start.";
    if (await ask({ title: `Reset ${app.space}?`, more, yes: "Reset" }))
      await app.act(async () => {
        await app.api.post(path`spaces/${app.space}/reset`);
        // What the page knows of it is gone there.
        await app.show(app.space);
      });
  });
  on("#space-remove", async () => {
    if (await ask({ title: `Remove ${app.space}?`, more: "Transfers that run in it come to their end.", yes: "Remove" }))
      await app.act(async () => {
        await app.api.remove(path`spaces/${app.space}`);
        await app.show("default");
      });
  });
  on("#snapshot-keep", async () => {
    const more = "It keeps the space as it is now, with its clock.";
    const name = await ask({ title: "Snapshot", more, label: "Name", yes: "Keep" });
    if (name === null) return;
    await app.act(() => app.api.post(path`spaces/${app.space}/snapshots`, name ? { name } : {}));
  });
  on("#snapshot-restore", () =>
    app.act(() => app.api.post(path`spaces/${app.space}/restore`, { snapshot: snapshot.value })),
  );
  on("#snapshot-forget", () => app.act(() => app.api.remove(path`spaces/${app.space}/snapshots/${snapshot.value}`)));

  return {
    async look(api, shown, isShown) {
      const [all, kept] = await Promise.all([api.get("spaces"), api.get(path`spaces/${shown}/snapshots`)]);
      if (!isShown()) return;
      options(space, all.spaces.map(({ name }) => [name, name]));
      space.value = shown;
      const isEmpty = kept.snapshots.length === 0;
      const snapshots = kept.snapshots.map(({ name, now }) => [name, `${name} · ${moment(now)}`]);
      options(snapshot, isEmpty ? [["", "no snapshot"]] : snapshots);
      for (const id of ["#snapshot", "#snapshot-restore", "#snapshot-forget"]) mark(find(id), "disabled", isEmpty);
      mark(find("#space-remove"), "disabled", shown === "default");
    },
  };
}
