// The search page: names, then the texts, where a server hands out Pagefind's index.
(() => {
  const { address, counted, element, find, load, parse, show } = window.charteSearch;
  const form = document.querySelector('[data-full-text]');
  const words = form.dataset;
  const field = form.elements.q;
  const part = (name) => document.querySelector(`[data-part="${name}"]`);
  const perPage = 20;
  let pagefind;
  let asked = 0;

  /** What Pagefind cut out: its text and its marks; nothing else is taken for markup. */
  const excerpt = (markup) => {
    const made = element('p');
    for (const node of new DOMParser().parseFromString(markup, 'text/html').body.childNodes) {
      made.append(node.nodeName === 'MARK' ? element('mark', {}, node.textContent) : node.textContent);
    }
    return made;
  };

  const chosen = () => {
    const filters = {};
    for (const { name, value } of form.querySelectorAll('fieldset :checked')) (filters[name] ??= []).push(value);
    for (const name in filters) filters[name] = { any: filters[name] };
    return filters;
  };

  const item = (href, title, ...more) => element('li', {}, element('a', { href }, title), ...more);

  const showNames = async (text) => {
    const query = parse(text);
    const kinds = chosen().kind?.any;
    const found = find(await load(words.names), query).filter(({ entry }) => !kinds || kinds.includes(entry.kind));
    if (text !== field.value.trim()) return;
    part('names').replaceChildren(...found.slice(0, perPage).map((each) => item(address(each.entry.path), ...show(each, query))));
    part('names').parentNode.hidden = found.length === 0;
    part('count').textContent = counted(words, found.length);
  };

  /** Adds to the groups of their kinds, the best first. */
  const addTexts = async (results, ticket) => {
    const pages = await Promise.all(results.slice(0, perPage).map((result) => result.data()));
    if (ticket !== asked) return;
    for (const { url, meta, excerpt: markup, filters } of pages) {
      const kind = filters.kind?.[0] ?? '';
      let group = [...part('texts').children].find((other) => other.dataset.kind === kind);
      if (!group) {
        group = element('section', { 'data-kind': kind }, element('h3', {}, kind), element('ul', {}));
        part('texts').append(group);
      }
      group.lastChild.append(item(address(url), meta.title, excerpt(markup)));
    }
    const rest = results.slice(perPage);
    part('more').hidden = rest.length === 0;
    part('more').onclick = () => addTexts(rest, ticket);
  };

  const showTexts = async (text) => {
    asked += 1;
    const ticket = asked;
    if (!pagefind) return;
    const { results } = text ? await pagefind.search(text, { filters: chosen() }) : { results: [] };
    if (ticket !== asked) return;
    part('texts').replaceChildren();
    part('texts').parentNode.hidden = !text;
    part('found').textContent = counted(words, results.length);
    await addTexts(results, ticket);
  };

  const update = () => {
    const text = field.value.trim();
    history.replaceState(null, '', text ? `?q=${encodeURIComponent(text)}` : location.pathname);
    showNames(text);
    showTexts(text);
  };

  const addFilters = (filters) => {
    for (const set of form.querySelectorAll('fieldset')) {
      const values = Object.keys(filters[set.name] ?? {}).sort((one, other) => one.localeCompare(other, document.documentElement.lang));
      set.append(...values.map((value) => element('label', { class: 'chip' },
        element('input', { type: 'checkbox', name: set.name, value }), ' ', element('span', {}, value))));
      set.hidden = values.length === 0;
    }
  };

  const start = async () => {
    try {
      if (location.protocol === 'file:') throw new Error('no module is loaded from a disk');
      pagefind = await import(address(words.fullText));
      await pagefind.options({ baseUrl: '/', excerptLength: 28 });
      addFilters(await pagefind.filters());
    } catch {
      pagefind = undefined;
      part('missing').hidden = false;
    }
    showTexts(field.value.trim());
  };

  let waiting;
  form.addEventListener('input', () => {
    clearTimeout(waiting);
    waiting = setTimeout(update, 150);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    update();
  });
  field.value = new URLSearchParams(location.search).get('q') ?? '';
  showNames(field.value.trim());
  start();
})();
