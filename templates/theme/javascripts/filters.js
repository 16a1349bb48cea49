/* Filters for lists whose entries bear data-tags, as "theme:energy person:ana format:blog". Without this script all entries show.
   What is chosen stands in the address, so that a filtered view can be linked and comes back with the page. The words are those that
   the page brings along, in its language (_filters.html.j2). */
"use strict";
(() => {
  const KINDS = ["theme", "role", "department", "level", "state", "person", "type", "stage", "turn", "format", "channel", "status"];
  const main = document.querySelector(".md-content");
  const entries = main ? [...main.querySelectorAll("[data-tags]")] : [];
  const room = document.querySelector(".by-filtering"); // what the page keeps free for the filters (calendar.css)
  if (entries.length < 2) return room?.remove();

  const { words: named = "{}", ...told } = (room || main).dataset;
  const names = JSON.parse(named);
  const said = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
  const { lang } = document.documentElement;

  const tags = new Map(entries.map((entry) => [entry, new Set(entry.dataset.tags.split(" "))]));
  const counted = entries.filter((entry) => entry.tagName !== "A"); // a sign in a grid repeats an entry of its list
  const chosen = new URLSearchParams(location.search);
  const read = (word) => { try { return decodeURIComponent(word); } catch { return word; } };
  const words = (kind, value) => names[`${kind}:${value}`] || read(value).replace(/-/g, " ");

  const bar = document.createElement("form");
  bar.className = "by-filters";
  bar.setAttribute("aria-label", told.label || "Filter");
  bar.addEventListener("submit", (event) => event.preventDefault());

  const selects = KINDS.map((kind) => {
    const found = new Map();
    for (const entry of counted) for (const tag of tags.get(entry))
      if (tag.startsWith(kind + ":")) found.set(tag.slice(kind.length + 1), (found.get(tag.slice(kind.length + 1)) || 0) + 1);
    if (found.size < 2 && !chosen.has(kind)) return null;
    const label = document.createElement("label");
    const select = document.createElement("select");
    label.append(told[kind] || kind[0].toUpperCase() + kind.slice(1), select);
    select.name = kind;
    select.append(new Option(told.all || "all", ""));
    const sorted = [...found.keys()].sort((a, b) => words(kind, a).localeCompare(words(kind, b), lang));
    for (const value of sorted) select.append(new Option(`${words(kind, value)} (${found.get(value)})`, value));
    if (found.has(chosen.get(kind))) select.value = chosen.get(kind);
    select.addEventListener("change", apply);
    bar.append(label);
    return select;
  }).filter(Boolean);
  if (!selects.length) return room?.remove();

  const output = document.createElement("output");
  const clear = document.createElement("button");
  clear.type = "button";
  clear.textContent = told.clear || "Show all";
  clear.addEventListener("click", () => { for (const select of selects) select.value = ""; apply(); selects[0].focus(); });
  bar.append(output, clear);
  (main.querySelector("[data-filters]") || main.querySelector(".by-hero") || main.querySelector("h1")).after(bar); // before a long list, where a page has other things first

  function apply() {
    const wanted = selects.filter((select) => select.value).map((select) => `${select.name}:${select.value}`);
    let shown = 0;
    for (const [entry, has] of tags) {
      const fits = wanted.every((tag) => has.has(tag));
      entry.toggleAttribute("hidden", !fits);
      if (entry.tagName === "g") entry.style.display = fits ? "" : "none"; // hidden means nothing in SVG
      if (fits && entry.tagName !== "A") shown += 1;
    }
    const text = wanted.length ? told.some || "{shown} of {all}" : told.none || "{all} in all";
    output.textContent = said(text, { shown, all: counted.length });
    clear.hidden = !wanted.length;
    const address = new URL(location.href);
    for (const select of selects) {
      if (select.value) address.searchParams.set(select.name, select.value);
      else address.searchParams.delete(select.name);
    }
    history.replaceState(history.state, "", address);
  }
  apply();
})();
