import { z } from 'zod';

const asset = z.object({ path: z.string(), content: z.string(), encoding: z.literal('base64') });
const named = z.object({ path: z.string() });

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
    }),
    /** Of texts that were read: what the editor's own saves have made of them. */
    after: z.record(z.string(), z.string()).default({}),
  }),
  z.object({ action: z.literal('getMedia') }),
  z.object({ action: z.literal('getMediaFile'), params: named }),
  z.object({ action: z.literal('persistMedia'), params: z.object({ asset }) }),
  z.object({ action: z.enum(['deleteFile', 'deleteFiles']) }),
  z.object({ action: z.enum(['getDeployPreview', 'getNotes', 'getPRMetadata']) }),
]);

export type EditorRequest = z.infer<typeof editorRequest>;
export type Asset = z.infer<typeof asset>;
