// Must run before anything is painted: a reader's choice of light or dark is known only to their browser, and a page that learns it later flashes.

type Theme = 'light' | 'dark';

const KEY = 'theme';
const DARK = '(prefers-color-scheme: dark)';
const root = document.documentElement;
const system = matchMedia(DARK);
/** The sources that hold a picture's drawing for dark paper, with what they ask of the screen. */
const drawings = new Map<HTMLSourceElement, string>();

/** What the reader chose; null: follow the system. */
function kept(): Theme | null {
  try {
    const theme = localStorage.getItem(KEY);
    return theme === 'light' || theme === 'dark' ? theme : null;
  } catch {
    return null;
  }
}

function keep(theme: Theme | null): void {
  try {
    if (theme) localStorage.setItem(KEY, theme);
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is closed to us: the choice holds for this page.
  }
}

function systems(): Theme {
  return system.matches ? 'dark' : 'light';
}

function show(theme: Theme | null): void {
  root.dataset.theme = theme ?? 'system';
  dress(theme);
}

/** What a dark drawing asks of the screen when the reader chose a theme; paper stays white. */
function mediaOf(asked: string, theme: Theme | null): string {
  if (theme === 'dark') return `screen and ${asked.replace(DARK, '(min-width: 0)')}`;
  return theme === 'light' ? 'not all' : asked;
}

/** Gives pictures their drawing for the paper they stand on, and the switch its state. */
function dress(theme: Theme | null): void {
  for (const source of document.querySelectorAll<HTMLSourceElement>(`source[media$="${DARK}"]`))
    if (!drawings.has(source)) drawings.set(source, source.media);
  for (const [source, asked] of drawings) {
    const media = mediaOf(asked, theme);
    if (source.media !== media) source.media = media;
  }
  const dark = (theme ?? systems()) === 'dark';
  for (const button of document.querySelectorAll('[data-theme-switch]'))
    button.setAttribute('aria-checked', String(dark));
}

let theme = kept();
show(theme);

// While the page arrives, each picture is dressed before it is fetched.
const arriving = new MutationObserver(() => dress(theme));
arriving.observe(root, { childList: true, subtree: true });
addEventListener('load', () => arriving.disconnect());

system.addEventListener('change', () => dress(theme));
addEventListener('storage', (event) => {
  if (event.key !== KEY) return;
  theme = kept();
  show(theme);
});
document.addEventListener('click', (event) => {
  if (!(event.target as Element).closest('[data-theme-switch]')) return;
  const wanted = (theme ?? systems()) === 'dark' ? 'light' : 'dark';
  // To choose what the system says is to follow the system again.
  theme = wanted === systems() ? null : wanted;
  keep(theme);
  show(theme);
});
