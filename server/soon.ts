/** Balancers and scrapers give an answer up after some seconds, and a server that is silent is waited for longer. */
const PATIENCE_MILLISECONDS = 1000;

/** What comes within the time that whoever looks after the site has; null for what does not. */
export async function soon<T>(answer: Promise<T>): Promise<T | null> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MILLISECONDS);
  });
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}
