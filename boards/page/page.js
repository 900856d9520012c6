// The page works without this: it adds sorting and filtering to what is there.
{
  const form = document.querySelector("form.filter");
  const marked = [...document.querySelectorAll("[data-e]")];
  const axes = [...document.querySelectorAll("[data-axis]")];
  const controls = new Set(
    [...document.querySelectorAll("tr.control")].map((row) => row.dataset.e),
  );
  const names = new Set(marked.map((element) => element.dataset.e));

  const filter = () => {
    const words = form.names.value.toLowerCase().split(/\s+/).filter(Boolean);
    const axis = form.axis.value;
    const shown = (name) =>
      controls.has(name) ? form.controls.checked : words.length === 0 ||
        words.some((word) => name.toLowerCase().includes(word));
    for (const element of marked) {
      element.classList.toggle("off", !shown(element.dataset.e));
    }
    for (const section of axes) {
      section.classList.toggle(
        "off",
        axis !== "" && section.dataset.axis !== axis,
      );
    }
    const left = [...names].filter(shown).length;
    form.count.value = left === names.size
      ? ""
      : `${left} of ${names.size} shown`;
  };

  const keyOf = (row, column) => {
    const cell = row.cells[column];
    const { v } = cell.dataset;
    const text = cell.textContent.trim();
    return v !== undefined ? Number(v) : /^–?$/.test(text) ? undefined : text;
  };

  const compare = (a, b) =>
    typeof a === typeof b
      ? typeof a === "number" ? a - b : a < b ? -1 : a > b ? 1 : 0
      : typeof a === "number"
      ? -1
      : 1;

  const sort = (head) => {
    const table = head.closest("table");
    const down = head.getAttribute("aria-sort") === "ascending";
    for (const other of table.querySelectorAll("th[aria-sort]")) {
      other.removeAttribute("aria-sort");
    }
    head.setAttribute("aria-sort", down ? "descending" : "ascending");
    const body = table.tBodies[0];
    const rows = [...body.rows].map((row) => ({
      row,
      key: keyOf(row, head.cellIndex),
    }));
    rows.sort((a, b) =>
      a.key === undefined || b.key === undefined
        // what is not there comes last either way
        ? Number(a.key === undefined) - Number(b.key === undefined)
        : compare(a.key, b.key) * (down ? -1 : 1)
    );
    body.append(...rows.map(({ row }) => row));
  };

  for (const head of document.querySelectorAll("th[data-sort]")) {
    const button = document.createElement("button");
    button.type = "button";
    const link = head.querySelector("a");
    const name = head.textContent.trim().replace(/\s+/g, " ");
    if (link) {
      // a link stays a link, with the button behind it
      button.setAttribute("aria-label", `sort by ${name}`);
      head.append(button);
    } else {
      button.append(...head.childNodes);
      head.append(button);
    }
    button.addEventListener("click", () => sort(head));
  }

  form.addEventListener("input", filter);
  form.addEventListener("submit", (event) => event.preventDefault());
  form.hidden = false;
  // a browser may restore what was typed before
  filter();
}
