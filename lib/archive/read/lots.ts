/** What one question may ask about at once. */
const LOT = 500;

/** The answers about any number of things, asked in lots that one question holds, one after the other. */
export async function inLots<Asked, Answer>(
  all: readonly Asked[],
  ask: (lot: Asked[]) => Promise<Answer[]>,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (let from = 0; from < all.length; from += LOT)
    answers.push(...(await ask(all.slice(from, from + LOT))));
  return answers;
}
