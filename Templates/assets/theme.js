// Light, dark or as the system has it: the reader's choice, kept in this browser.
(() => {
  const root = document.documentElement;
  const key = 'theme';

  // Styles show what only a script can serve, from the first paint on.
  root.dataset.script = '';

  // A browser may refuse storage; then the choice lasts as long as the page.
  const stored = () => {
    try { return localStorage.getItem(key); } catch { return null; }
  };
  const store = (choice) => {
    try {
      if (choice === 'auto') localStorage.removeItem(key); else localStorage.setItem(key, choice);
    } catch { /* nothing is kept */ }
  };
  const known = (choice) => (choice === 'light' || choice === 'dark' ? choice : 'auto');

  const show = (choice) => {
    if (choice === 'auto') delete root.dataset.theme; else root.dataset.theme = choice;
    for (const button of document.querySelectorAll('[data-theme-choice]')) {
      button.setAttribute('aria-pressed', String(button.dataset.themeChoice === choice));
    }
  };

  show(known(stored()));
  document.addEventListener('DOMContentLoaded', () => show(known(stored())));
  document.addEventListener('click', (event) => {
    const button = event.target instanceof Element && event.target.closest('[data-theme-choice]');
    if (!button) return;
    store(button.dataset.themeChoice);
    show(button.dataset.themeChoice);
  });
  // Another window of the site changed it.
  addEventListener('storage', (event) => {
    if (event.key === key || event.key === null) show(known(event.newValue));
  });
})();
