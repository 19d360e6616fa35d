// The map in another year: a slider moves it. Without this it shows the present.
(() => {
  const standings = ['member', 'suspended', 'observer', 'former', 'absent'];

  /** « member 1969/1980,suspended 1980/ »: an empty year is not known, or to come. */
  const read = (text) => text.split(',').filter(Boolean).map((span) => {
    const [standing, years] = span.split(/ (.*)/);
    const [first, last] = years.split('/');
    return { standing, first: first === '' ? NaN : Number(first), last: last === '' ? Infinity : Number(last) };
  });

  for (const figure of document.querySelectorAll('[data-map]')) {
    const panel = figure.querySelector('.years');
    if (!panel) continue;
    const slider = panel.querySelector('input');
    const output = panel.querySelector('output');
    const counts = panel.dataset.counts.split(',').map((entry) => entry.split(' ').map(Number));
    const places = [...figure.querySelectorAll('.place')].map((element) => ({
      element,
      spans: read(element.dataset.spans ?? ''),
      now: standings.find((standing) => element.classList.contains(standing)),
    }));

    /** In the last year the map is what it was without a script. */
    const standing = ({ spans, now }, year) => {
      if (year >= Number(slider.max)) return now;
      return spans.findLast(({ first, last }) => first <= year && year <= last)?.standing ?? 'absent';
    };

    const show = () => {
      const year = Number(slider.value);
      for (const place of places) {
        place.element.classList.remove(...standings);
        place.element.classList.add(standing(place, year));
      }
      const count = counts.findLast(([from]) => from <= year)?.[1] ?? 0;
      output.textContent = panel.dataset.text.replace('{n}', count).replace('{year}', year);
      slider.setAttribute('aria-valuetext', output.textContent);
    };

    slider.addEventListener('input', show);
    // A browser that goes back fills the field again.
    addEventListener('pageshow', show);
    panel.hidden = false;
    show();
  }
})();
