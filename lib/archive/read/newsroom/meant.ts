import { nearestAmong } from '@/lib/content/nearest';
import type { Problem } from '@/lib/content/problem';
import { hiddenByLink, mendOfName, nothingByLink } from '../../said-of-names';
import { findArticles } from '../find';
import type { Reading } from '../reading';
import type { UnseenName } from '../unseen-names';
import { piecesAt } from './pieces';

/**
 * The problems, those of names that lead nowhere with what may have been meant, in the words of `broadsheet check`. It is
 * looked for among all slugs of the paper, so whoever shows some problems asks for these alone.
 */
export async function withMeant(
  reading: Reading,
  problems: readonly (Problem | UnseenName)[],
): Promise<Problem[]> {
  const unseen = problems.filter(isUnseen);
  if (unseen.length === 0) return [...problems];
  const near = await reading.remembered('nearest slugs', async () => {
    const [slugs] = await reading.liveColumns<[string]>('SELECT DISTINCT slug FROM live', ['slug']);
    return nearestAmong(slugs);
  });
  const hidden = await hiddenPieces(reading, unseen);
  return problems.map((problem) => {
    if (!isUnseen(problem)) return problem;
    const { name, ...told } = problem;
    if (told.code !== 'link-dead') return { ...told, mend: mendOfName(name, near) };
    const piece = hidden.get(problem);
    return { ...told, ...(piece ? hiddenByLink(piece) : nothingByLink(name, near)) };
  });
}

function isUnseen(problem: Problem | UnseenName): problem is UnseenName {
  return 'name' in problem;
}

/** The pieces that links lead to, where readers can not see them yet or any more. */
async function hiddenPieces(reading: Reading, unseen: readonly UnseenName[]) {
  const links = unseen.filter(({ code }) => code === 'link-dead');
  const rows = await findArticles(
    reading,
    links.map(({ name, path }) => ({ name, fromPath: path })),
    'articles',
  );
  const pieces = await piecesAt(
    reading,
    rows.flatMap((row) => (row ? String(row.path) : [])),
  );
  const byPath = new Map(pieces.map((piece) => [piece.path, piece]));
  return new Map(links.map((link, at) => [link, byPath.get(String(rows[at]?.path))]));
}
