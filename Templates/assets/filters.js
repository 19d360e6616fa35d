// Quicker ways through a list that is whole without them: a text to look for, choices to narrow it, columns to sort by.
(() => {
  const fold = (text) => text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[’']/g, ' ').toLowerCase();

  /** A form that narrows the items of the part of the page that it names. */
  const setUp = (form) => {
    const scope = document.getElementById(form.dataset.filter);
    if (!scope) return;
    const items = [...scope.querySelectorAll('[data-item]')]
      .map((element) => ({ element, text: fold(`${element.textContent} ${element.dataset.names ?? ''}`) }));
    const sections = [...scope.querySelectorAll('[data-section]')];
    const count = form.querySelector('[data-count]');
    const reset = form.querySelector('[type="reset"]');

    const choices = () => [...form.querySelectorAll('fieldset')]
      .map((set) => [set.name, [...set.querySelectorAll(':checked')].map((box) => box.value)])
      .filter(([, values]) => values.length > 0);

    const apply = () => {
      const words = fold(form.querySelector('[type="search"]').value).split(/\s+/).filter(Boolean);
      const chosen = choices();
      let shown = 0;
      for (const { element, text } of items) {
        const fits = words.every((word) => text.includes(word))
          && chosen.every(([name, values]) => values.includes(element.dataset[name]));
        element.hidden = !fits;
        if (fits) shown += 1;
      }
      for (const section of sections) section.hidden = !section.querySelector('[data-item]:not([hidden])');
      const sentence = shown === 0 ? count.dataset.none : count.dataset.count;
      count.textContent = sentence.replace('{n}', shown).replace('{total}', items.length);
      reset.disabled = words.length === 0 && chosen.length === 0;
    };

    form.addEventListener('input', apply);
    form.addEventListener('submit', (event) => event.preventDefault());
    // The fields are emptied only after the event.
    form.addEventListener('reset', () => setTimeout(apply));
    // A browser that goes back fills the fields again.
    addEventListener('pageshow', apply);
    apply();
  };

  /** A table that its columns sort: `data-sort` on the head, `data-key` on a cell. */
  const setUpTable = (table) => {
    const body = table.tBodies[0];
    const heads = [...table.tHead.rows[0].cells];
    const collator = new Intl.Collator(document.documentElement.lang, { numeric: true });
    const key = (row, column) => row.cells[column].dataset.key ?? row.cells[column].textContent.trim();

    const sort = (column) => {
      const direction = heads[column].getAttribute('aria-sort') === 'ascending' ? 'descending' : 'ascending';
      for (const head of heads) head.removeAttribute('aria-sort');
      heads[column].setAttribute('aria-sort', direction);
      const sign = direction === 'ascending' ? 1 : -1;
      const rows = [...body.rows].sort((one, other) => sign * collator.compare(key(one, column), key(other, column)));
      body.append(...rows);
    };

    heads.forEach((head, column) => {
      if (!('sort' in head.dataset)) return;
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'sort';
      button.append(...head.childNodes);
      button.addEventListener('click', () => sort(column));
      head.append(button);
      if (head.dataset.sort) head.setAttribute('aria-sort', head.dataset.sort);
    });
  };

  document.querySelectorAll('form[data-filter]').forEach(setUp);
  document.querySelectorAll('table[data-sortable]').forEach(setUpTable);
})();
