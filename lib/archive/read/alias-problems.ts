import { addressOf } from '@/lib/address/addresses';
import { isKeyFile, parseMachinePath } from '@/lib/address/machine';
import { parsePath } from '@/lib/address/parse';
import type { Place } from '@/lib/address/place';
import { type Problem, shown } from '@/lib/content/problem';
import type { Row } from '../database';
import { addressOfRow } from './headlines';
import { inLots } from './lots';
import type { Reading } from './reading';
import { resolvePlace } from './resolve';

/** Former addresses that can not lead where they should: claimed twice, or those of something else. */
export async function aliasProblems(reading: Reading): Promise<Problem[]> {
  return [...(await conflicts(reading)), ...(await taken(reading))];
}

function problem(
  fault: Pick<Problem, 'code' | 'path' | 'value' | 'message' | 'mend'> & Partial<Problem>,
): Problem {
  return { severity: 'warning', line: 1, column: 1, field: 'aliases', ...fault };
}

async function conflicts(reading: Reading): Promise<Problem[]> {
  const rows = await reading.all(
    `SELECT aliases.path AS alias, articles.path AS path FROM aliases JOIN articles ON articles.id = aliases.article
     WHERE aliases.path IN (SELECT path FROM aliases GROUP BY path HAVING count(*) > 1) ORDER BY aliases.path, articles.path`,
  );
  return rows.map((row) =>
    problem({
      code: 'alias-conflict',
      path: String(row.path),
      value: shown(row.alias),
      message: 'Several articles claim this former address; it leads to the newest of them.',
      mend: 'Keep it in the one article it belongs to.',
    }),
  );
}

/** A page is always shown at its own address, so an alias that is one leads nowhere, or in a circle. */
async function taken(reading: Reading): Promise<Problem[]> {
  const rows = await reading.live(
    `SELECT aliases.path AS alias, live.path, live.section, live.day, live.slug
     FROM aliases JOIN live ON live.id = aliases.article ORDER BY aliases.path, live.path`,
  );
  const problems = await inLots(rows, (lot) =>
    Promise.all(lot.map((row) => problemOf(reading, row))),
  );
  return problems.filter((one) => one !== null);
}

async function problemOf(reading: Reading, row: Row): Promise<Problem | null> {
  const alias = String(row.alias);
  const encoded = alias.split('/').map(encodeURIComponent).join('/');
  const place = parsePath(encoded);
  if (place && addressOf(place) === addressOfRow(row))
    return problem({
      severity: 'hint',
      code: 'alias-own',
      path: String(row.path),
      value: shown(alias),
      message: 'This is the address the article has now; it can not lead to itself.',
      mend: 'Take it out of the list, or give the article another slug.',
    });
  if (!isOfMachines(encoded) && !(await isOfAnother(reading, place, addressOfRow(row))))
    return null;
  return problem({
    code: 'alias-taken',
    path: String(row.path),
    value: shown(alias),
    message: 'The site has something else at this address, so nobody is sent on from there.',
    mend: 'Take it out of the list, or give the other page another slug.',
  });
}

function isOfMachines(path: string): boolean {
  return parseMachinePath(path) !== null || isKeyFile(path);
}

/** A former section of the article leads to it by itself, and may be named here as well. */
async function isOfAnother(reading: Reading, place: Place | null, own: string): Promise<boolean> {
  if (!place) return false;
  const found = await resolvePlace(reading, place);
  return found.kind === 'moved' ? found.to !== own : found.kind !== 'unknown';
}
