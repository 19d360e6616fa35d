// Finds names: their list is loaded when it is first wanted, and the box in the header looks in it.
(() => {
  const root = new URL('../', document.currentScript.src);

  /** From a disk, no server adds the name of a folder's page. */
  const address = (path) => {
    const url = new URL(path.replace(/^\//, ''), root);
    if (url.protocol === 'file:' && url.pathname.endsWith('/')) url.pathname += 'index.html';
    return url.href;
  };

  const element = (name, attributes, ...children) => {
    const made = document.createElement(name);
    for (const key in attributes) made.setAttribute(key, attributes[key]);
    made.append(...children);
    return made;
  };

  const bases = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i', ٱ: 'ا', ى: 'ي', ی: 'ي', ک: 'ك', ة: 'ه', ـ: '' };
  const known = new Map();
  /** A letter without case and accents, an Arabic one in its plain form; what is no letter parts words. */
  const foldLetter = (letter) => {
    if (!known.has(letter)) {
      known.set(letter, letter.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replace(/./gu, (base) => {
        const digit = '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹'.indexOf(base);
        return bases[base] ?? (digit >= 0 ? digit % 10 : base.replace(/[^\p{L}\p{N}]/u, ' '));
      }));
    }
    return known.get(letter);
  };
  const tidy = (text) => text.replace(/ +/g, ' ').trim();
  const fold = (text) => tidy([...text].map(foldLetter).join(''));
  const spell = (text) => tidy(text.normalize('NFC').toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, ' '));

  const read = ({ languages, kinds, entries }) => entries.map(([kind, path, remark, list]) => {
    let lang = languages[0];
    const names = list.flatMap((name) => {
      if (typeof name === 'string') return { text: name, lang, spelt: spell(name), folded: fold(name) };
      lang = languages[name];
      return [];
    });
    return { kind: kinds[kind], path, remark, times: ` ${fold(remark)} `, names };
  });

  let loading;
  const load = (path) => loading ??= new Promise((resolve) => {
    const script = element('script', { src: address(path) });
    script.onload = () => resolve(read(charteNames));
    script.onerror = () => resolve([]);
    document.head.append(script);
  });

  const parse = (text) => ({ spelt: spell(text), folded: fold(text), words: fold(text).split(' ').filter(Boolean) });

  /** The whole name, its beginning, words in a row, each spelt before folded; words; parts. */
  const rank = (name, query, times) => {
    const [spelt, folded] = [` ${name.spelt}`, ` ${name.folded}`];
    const found = [
      name.spelt === query.spelt, name.folded === query.folded,
      name.spelt.startsWith(query.spelt), name.folded.startsWith(query.folded),
      spelt.includes(` ${query.spelt}`), folded.includes(` ${query.folded}`),
    ].indexOf(true);
    return found >= 0 ? found : Math.max(...query.words.map((word) => (
      folded.includes(` ${word}`) || times.includes(` ${word} `) ? 6 : folded.includes(word) ? 7 : Infinity)));
  };

  const find = (entries, query) => (query.words.length === 0 ? [] : entries).flatMap((entry) => {
    const ranks = entry.names.map((name, place) => rank(name, query, entry.times) + (place > 0 ? .5 : 0));
    const score = Math.min(...ranks);
    return score < Infinity ? [{ entry, score, name: entry.names[ranks.indexOf(score)] }] : [];
  }).sort((one, other) => one.score - other.score);

  const marked = ({ text, lang }, query, className) => {
    const letters = [...text];
    const places = letters.flatMap((letter, place) => foldLetter(letter).split('').map(() => place));
    const folded = letters.map(foldLetter).join('');
    const bold = new Set();
    for (const word of query.words) {
      let start = ` ${folded}`.indexOf(` ${word}`);
      if (start < 0) start = folded.indexOf(word);
      if (start < 0) continue;
      for (let place = places[start]; place <= places[start + word.length - 1]; place += 1) bold.add(place);
    }
    const made = element('bdi', { class: className, lang });
    letters.forEach((letter, place) => {
      if (bold.has(place) && !bold.has(place - 1)) made.append(element('mark'));
      (bold.has(place) ? made.lastChild : made).append(letter);
    });
    made.normalize();
    return made;
  };

  const show = ({ entry, name }, query) => [
    element('span', {}, marked(entry.names[0], query, 'found-title'),
      ...(name === entry.names[0] ? [] : [' ', marked(name, query, 'found-name')])),
    element('span', { class: 'found-kind' }, [entry.kind, entry.remark].filter(Boolean).join(' · ')),
  ];

  const counted = (words, number) => words[['none', 'one'][number] ?? 'other'].replace('{n}', number);

  window.charteSearch = { address, counted, element, find, load, parse, show };

  const setUp = (box) => {
    const words = box.dataset;
    const field = element('input', {
      type: 'search', role: 'combobox', 'aria-label': words.label, placeholder: words.label, 'aria-expanded': false,
      'aria-controls': 'names', 'aria-autocomplete': 'list', autocomplete: 'off', spellcheck: false,
      'aria-keyshortcuts': '/',
    });
    const list = element('div', { id: 'names', class: 'found', role: 'listbox', 'aria-label': words.label, hidden: '' });
    const status = element('p', { class: 'hidden', role: 'status' });
    box.replaceChildren(field, list, status);
    let active = -1;

    const prepare = () => {
      if (!loading) document.head.append(element('link', { rel: 'stylesheet', href: address(words.styles) }));
      return load(words.names);
    };
    const choose = (place) => {
      list.children[active]?.setAttribute('aria-selected', false);
      active = place;
      field.removeAttribute('aria-activedescendant');
      if (active < 0) return;
      list.children[active].setAttribute('aria-selected', true);
      list.children[active].scrollIntoView({ block: 'nearest' });
      field.setAttribute('aria-activedescendant', list.children[active].id);
    };
    const open = (isOpen) => {
      choose(-1);
      list.hidden = !isOpen;
      field.setAttribute('aria-expanded', isOpen);
    };

    const page = () => `${address(words.page)}?q=${encodeURIComponent(field.value.trim())}`;
    const update = async () => {
      const text = field.value.trim();
      const query = parse(text);
      const found = text ? find(await prepare(), query) : [];
      if (text !== field.value.trim()) return;
      const options = found.slice(0, 10).map((each) => [address(each.entry.path), ...show(each, query)]);
      if (text) options.push([page(), words.all.replace('{q}', text)]);
      open(false);
      list.replaceChildren(...options.map(([href, ...children], place) => element(
        'a', { href, id: `name-${place}`, role: 'option', tabindex: -1, 'aria-selected': false }, ...children)));
      open(options.length > 0);
      status.textContent = text && counted(words, found.length);
    };

    // Beyond either end, the text has its turn.
    const move = (steps) => {
      if (list.hidden) update(); else choose((active + 1 + steps) % (list.children.length + 1) - 1);
    };
    const keys = {
      ArrowDown: () => move(1),
      ArrowUp: () => move(list.children.length),
      Enter: () => { if (field.value.trim()) location.assign(list.children[active]?.href ?? page()); },
      Escape: () => { if (list.hidden) field.value = ''; else open(false); },
    };
    field.addEventListener('keydown', (event) => {
      if (/^(Home|End|ArrowLeft|ArrowRight)$/.test(event.key)) choose(-1);
      if (!keys[event.key] || event.isComposing) return;
      event.preventDefault();
      keys[event.key]();
    });
    field.addEventListener('input', update);
    field.addEventListener('focus', prepare);
    // The field keeps the focus.
    list.addEventListener('mousedown', (event) => event.preventDefault());
    box.addEventListener('focusout', () => open(false));
    return field;
  };

  const box = document.querySelector('[data-search]');
  const field = box ? setUp(box) : document.querySelector('main [type="search"]');
  addEventListener('keydown', (event) => {
    if (!field || event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.closest?.('input, textarea, select, [contenteditable]')) return;
    event.preventDefault();
    field.focus();
    field.select();
  });
})();
