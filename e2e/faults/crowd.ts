import { LEAD } from '../page-kinds';

/** Reads pages without a pause until it is told to stop. */
export interface Crowd {
  answered(): number;
  /** @returns what was wrong */
  stop(): Promise<string[]>;
}

/** @param page asks for the page at an address, and throws when it is not whole */
export function crowdOf(count: number, page: (address: string) => Promise<unknown>): Crowd {
  const wrong: string[] = [];
  let answered = 0;
  let reading = true;
  const ends = Array.from({ length: count }, async (_, i) => {
    while (reading) {
      const address = ['/', '/world', LEAD][i % 3] ?? '/';
      try {
        await page(address);
        answered += 1;
      } catch (error) {
        wrong.push(String(error));
      }
    }
  });
  return {
    answered: () => answered,
    stop: async () => {
      reading = false;
      await Promise.all(ends);
      return wrong;
    },
  };
}
