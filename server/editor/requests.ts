import { z } from 'zod';

const asset = z.object({ path: z.string(), content: z.string(), encoding: z.literal('base64') });
const named = z.object({ path: z.string() });

/** Of texts that were read: what the editor's own saves have made of them. */
const after = z.record(z.string(), z.string()).default({});

/**
 * What Decap CMS asks of the server that keeps its files, as its own decap-server is asked (its protocol has no other
 * documentation): one address, and a JSON text with an action.
 */
export const editorRequest = z.discriminatedUnion('action', [
  z.object({ action: z.literal('entriesByFolder'), params: z.object({ folder: z.string() }) }),
  z.object({
    action: z.literal('entriesByFiles'),
    params: z.object({ files: z.array(named) }),
  }),
  z.object({ action: z.literal('getEntry'), params: named }),
  z.object({
    action: z.literal('persistEntry'),
    params: z.object({
      dataFiles: z.array(z.object({ path: z.string(), raw: z.string() })).length(1),
      assets: z.array(asset),
      options: z.object({ newEntry: z.boolean() }),
    }),
    after,
  }),
  z.object({ action: z.literal('getMedia') }),
  z.object({ action: z.literal('getMediaFile'), params: named }),
  z.object({ action: z.literal('persistMedia'), params: z.object({ asset }) }),
  z.object({ action: z.enum(['deleteFile', 'deleteFiles']) }),
  z.object({ action: z.enum(['getDeployPreview', 'getNotes', 'getPRMetadata']) }),
]);

/** What the editor asks of this server when its files are on GitHub, which it reads and writes itself. */
export const formRequest = z.discriminatedUnion('action', [
  /** Files as forms. */
  z.object({
    action: z.literal('show'),
    files: z.array(z.object({ path: z.string(), text: z.string() })),
  }),
  /** A form as a file; of a file that is there with what it says now. */
  z.object({
    action: z.literal('write'),
    path: z.string(),
    raw: z.string(),
    isNew: z.boolean(),
    text: z.string().nullable(),
    after,
  }),
  /** Something new in the place of a file that is there: what is said to that. */
  z.object({ action: z.literal('replace'), path: z.string() }),
  z.object({ action: z.literal('deleteFiles') }),
]);

export type EditorRequest = z.infer<typeof editorRequest>;
export type FormRequest = z.infer<typeof formRequest>;
export type Asset = z.infer<typeof asset>;
