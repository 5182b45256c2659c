"use strict";
// Sorts, filters and opens the rows of a page that is whole without it: then every row is open.

document.documentElement.classList.add("scripted");

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

const low = (text) => text.toLocaleLowerCase("vi").replace(/\s+/g, " ").trim();
const bare = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/đ/g, "d");
// hoà and hòa are one word: the tone goes to the word's end.
const spelled = (text) =>
  text.normalize("NFD").replace(/[\p{L}\p{M}]+/gu, (word) =>
    word.replace(TONES, "") + (word.match(TONES) || []).join(""));

function finder(typed) {
  const sought = low(typed);
  if (bare(sought) === sought.normalize("NFD")) {
    return (row) => row.bare.includes(sought);
  }
  const [letters, word] = [sought.normalize("NFC"), spelled(sought)];
  return (row) => row.letters.includes(letters) || row.spelled.includes(word);
}

function rowOf(body) {
  const cells = [...body.rows[0].cells];
  const text = low(cells.map((cell) => cell.textContent).join(" | "));
  return {
    body,
    opener: body.querySelector("[aria-expanded]"),
    place: Number(body.dataset.place),
    places: cells.map((cell) => Number(cell.dataset.place)),
    letters: text.normalize("NFC"),
    spelled: spelled(text),
    bare: bare(text),
  };
}

function open(row, isOpen) {
  if (row.opener) {
    row.opener.setAttribute("aria-expanded", String(isOpen));
    row.body.classList.toggle("open", isOpen);
  }
}

function sort(table, rows, column) {
  const heads = [...table.tHead.rows[0].cells];
  const isDown = heads[column].getAttribute("aria-sort") === "ascending";
  heads.forEach((head) => head.removeAttribute("aria-sort"));
  heads[column].setAttribute("aria-sort", isDown ? "descending" : "ascending");
  const sign = isDown ? -1 : 1;
  rows.sort((one, other) =>
    sign * (one.places[column] - other.places[column]) || one.place - other.place);
  table.append(...rows.map((row) => row.body));
}

function attach(section) {
  const table = section.querySelector("table");
  const tools = section.querySelector("form");
  const count = section.querySelector(".count");
  const all = tools.querySelector(".all");
  const rows = [...table.tBodies].map(rowOf);
  const say = (number) => number.toLocaleString(document.documentElement.lang);

  const filter = () => {
    const found = finder(tools.elements.find.value);
    const is = (row, name) => {
      const wanted = tools.elements[name]?.value;
      return !wanted || row.body.dataset[name] === wanted;
    };
    rows.forEach((row) => {
      row.body.hidden = !(is(row, "verdict") && is(row, "period") && found(row));
    });
    const shown = rows.filter((row) => !row.body.hidden).length;
    count.textContent = count.dataset.told
      .replace("{shown}", say(shown)).replace("{rows}", say(rows.length));
  };

  [...table.tHead.rows[0].cells].forEach((head, column) => {
    head.firstElementChild.addEventListener("click", () => sort(table, rows, column));
  });
  rows.forEach((row) => {
    open(row, false);
    row.opener?.addEventListener("click", () => open(row, !row.body.classList.contains("open")));
  });
  all?.addEventListener("click", () => {
    const isOpen = all.getAttribute("aria-pressed") !== "true";
    all.setAttribute("aria-pressed", String(isOpen));
    rows.forEach((row) => open(row, isOpen));
  });
  tools.addEventListener("submit", (event) => event.preventDefault());
  ["input", "change"].forEach((event) => tools.addEventListener(event, filter));
  tools.hidden = false;
  filter();
}

document.addEventListener("DOMContentLoaded", () => {
  document.querySelectorAll(".subjects").forEach(attach);
});
