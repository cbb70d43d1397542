import type { WxrItem } from './wxr';

/** A file that was uploaded to WordPress. */
interface Attachment {
  url: string;
  alt: string;
  caption: string;
}

/** The uploads of an export, by their number and by the post they belong to. */
export class Attachments {
  private readonly byId = new Map<string, Attachment>();
  private readonly byPost = new Map<string, string[]>();

  add({ fields, meta }: WxrItem): void {
    const id = fields['wp:post_id']?.trim() ?? '';
    const post = fields['wp:post_parent']?.trim() ?? '0';
    this.byId.set(id, {
      url: (fields['wp:attachment_url'] ?? fields.guid ?? '').trim(),
      alt: (meta._wp_attachment_image_alt ?? '').trim(),
      caption: (fields['excerpt:encoded'] ?? '').trim(),
    });
    if (post === '0') return;
    const others = this.byPost.get(post);
    if (others) others.push(id);
    else this.byPost.set(post, [id]);
  }

  get(id: string): Attachment | undefined {
    return this.byId.get(id);
  }

  of(post: string): readonly string[] {
    return this.byPost.get(post) ?? [];
  }
}
