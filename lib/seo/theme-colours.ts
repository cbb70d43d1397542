/** The paper's white and black, which a browser may dress its own frame in: `--color-paper` of app/tokens.css. */
export const PAPER_COLOURS = { light: '#fffefb', dark: '#14151a' } as const;
/** What is written on it: `--color-ink` there. */
export const INK_COLOURS = { light: '#15161a', dark: '#eceae4' } as const;
