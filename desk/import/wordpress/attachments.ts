import { TextMap } from '../text-map';
import type { WxrItem } from './wxr';

/** A file that was uploaded to WordPress. */
interface Attachment {
  url: string;
  alt: string;
  caption: string;
}

/** The uploads of an export, by their number and by the post they belong to. There are often more of them than posts. */
export class Attachments {
  private readonly byId = new TextMap();
  /** Posts to their last upload. */
  private readonly lastOf = new TextMap();
  /** Uploads to the one before of the same post. */
  private readonly before = new TextMap();

  add({ fields, meta }: WxrItem): void {
    const id = fields['wp:post_id']?.trim() ?? '';
    const post = fields['wp:post_parent']?.trim() ?? '0';
    const attachment: Attachment = {
      url: (fields['wp:attachment_url'] ?? fields.guid ?? '').trim(),
      alt: (meta._wp_attachment_image_alt ?? '').trim(),
      caption: (fields['excerpt:encoded'] ?? '').trim(),
    };
    const isKnown = this.byId.has(id);
    this.byId.set(id, JSON.stringify(attachment));
    if (post === '0' || isKnown) return;
    const last = this.lastOf.get(post);
    if (last !== undefined) this.before.set(id, last);
    this.lastOf.set(post, id);
  }

  get(id: string): Attachment | undefined {
    const kept = this.byId.get(id);
    return kept === undefined ? undefined : (JSON.parse(kept) as Attachment);
  }

  /** Numbers of a post's uploads, in the order of the export. */
  of(post: string): readonly string[] {
    const ids: string[] = [];
    for (let id = this.lastOf.get(post); id !== undefined; id = this.before.get(id)) ids.push(id);
    return ids.reverse();
  }
}
