import type { Source } from '@/desk/import/piece';
import { runImport } from '@/desk/import/run';

/**
 * Imports a former site as the desk does.
 * @param root the content folder that is made
 * @returns how many pieces came over, and the processor's time in seconds
 */
export async function imported(
  source: Source,
  root: string,
): Promise<{ pieces: number; seconds: number }> {
  const before = process.cpuUsage();
  const summary = await runImport(source, {
    root,
    zone: undefined,
    dryRun: false,
    reportFile: `${root}.md`,
    onProgress: () => {},
  });
  const { user, system } = process.cpuUsage(before);
  return { pieces: summary.articles + summary.pages, seconds: (user + system) / 1e6 };
}
