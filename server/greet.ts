import { paper } from '@/lib/archive/index';
import { archiveServer } from '@/lib/archive/location';
import { log, logFailure } from './log';
import { onceAnswered } from './once-answered';
import { keepsArchive } from './role';
import type { Settings } from './settings';

/**
 * Tells the operator what is served and where, and what of the settings leaves something out. The site serves already,
 * so nothing that fails here ends it.
 * @param started when the start began, in epoch milliseconds
 */
export async function greet(
  settings: Pick<Settings, 'siteUrl' | 'development'>,
  port: number,
  started: number,
): Promise<void> {
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (!keepsArchive() && !process.env.PICTURES_URL)
    log(
      'No picture can be shown: this node has no content folder. Set PICTURES_URL to where the originals are.',
    );
  if (archiveServer() && !process.env.BROADSHEET_SECRET)
    log(
      'BROADSHEET_SECRET is not set: a preview link made on one node of this paper opens on that node alone.',
    );
  if (!settings.siteUrl && !settings.development)
    log('SITE_URL is not set: search engines are told to leave this site alone.');
  const place = settings.siteUrl ?? `http://localhost:${port}`;
  try {
    log(`${await onceAnswered(paperInWords)}, is at ${place} (${seconds} s)`);
  } catch (error) {
    logFailure(`The site is at ${place}, but the archive can not be read.`, error);
  }
}

/** The name of the paper, and how much of it there is. */
async function paperInWords(): Promise<string> {
  const archive = await paper();
  const { name } = await archive.site();
  const reading = await archive.readSoFar();
  const soFar = reading ? ` of the first ${reading.done} of ${reading.total} files` : '';
  return `${name}, ${await archive.count()} articles${soFar}`;
}
