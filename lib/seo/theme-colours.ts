/** The paper's white and black, which a browser may dress its own frame in: `--color-paper` of app/tokens.css. */
export const PAPER_COLOURS = { light: '#fffefb', dark: '#14151a' } as const;
