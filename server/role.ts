import { existsSync } from 'node:fs';
import { archiveServer, locate } from '@/lib/archive/location';

/** Whether this node keeps an index: one of several that has no content folder serves what another one keeps. */
export function keepsArchive(): boolean {
  return archiveServer() === null || existsSync(locate().content);
}

/**
 * What the operator is told of a node that serves only, since a folder whose disk is mounted too late is not looked for
 * again.
 * @returns one line; null where the folder is there, or none is named
 */
export function missingFolder(): string | null {
  if (keepsArchive() || !process.env.BROADSHEET_CONTENT) return null;
  return `This node only serves: there is no folder ${locate().content} (BROADSHEET_CONTENT). If it is to write, start it again when the folder is there.`;
}
