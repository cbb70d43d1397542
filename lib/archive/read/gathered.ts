/**
 * A question about one thing, put together with all others that are asked in the same turn: whoever needs many answers
 * asks one by one, and the index is asked once.
 * @param askAll answers in the order of what it is given
 */
export function gathered<Asked, Answer>(
  askAll: (all: Asked[]) => Promise<Answer[]>,
): (one: Asked) => Promise<Answer> {
  let turn: { all: Asked[]; answers: Promise<Answer[]> } | null = null;
  return async (one) => {
    if (!turn) {
      const all: Asked[] = [];
      const answers = Promise.resolve().then(() => {
        turn = null;
        return askAll(all);
      });
      turn = { all, answers };
    }
    const { all, answers } = turn;
    const place = all.push(one) - 1;
    return (await answers)[place] as Answer;
  };
}
