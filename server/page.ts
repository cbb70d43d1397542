import { entityTag, opaqueTag, type Validators } from '@/lib/seo/conditional';
import { compress, type Encoding, isCompressible } from './encodings';

/** What an answer is made of, before it is a page that can be kept. */
export interface PageParts {
  status: number;
  type: string;
  body: Buffer;
  /** Everything but type, length, encoding, validators and Cache-Status. */
  headers: [name: string, value: string][];
  /** Epoch milliseconds of its last change, where the route knows; else it is reckoned from the bytes. */
  modified: number | null;
  tags: string[];
  /** Epoch milliseconds of the paper's clock at which a whole text that it has ends. */
  ends: number;
}

/** A page in one encoding, with its headers as `writeHead` takes them: made once, sent many times. */
export interface Variant {
  body: Buffer;
  /** For the whole answer; the last name and value are Cache-Status. */
  headers: string[];
  /** For 304, which has no length and no type. */
  notModified: string[];
}

/** Size of what is kept beside the bytes: headers, tags, entries in maps. */
const OVERHEAD = 3000;
/** Compressed forms of text together take no more than this part of it. */
const COMPRESSED_PART = 0.5;

/** A finished answer in final bytes. Only what it is valid for changes, and how often it was asked for. */
export class Page implements Validators {
  readonly status: number;
  readonly opaque: string;
  readonly modified: number;
  readonly tags: string[];
  readonly ends: number;
  /** Asked for since the count was last halved. */
  hits = 0;
  /** A change came after it was made that may have taken down what it tells. */
  overtaken = false;
  private readonly compressible: boolean;
  private readonly made: Partial<Record<Encoding, Variant>> = {};
  private readonly making = new Map<Encoding, Promise<Variant>>();

  /**
   * @param edition of the paper that it shows; null for a file of the build, which never changes
   * @param until epoch milliseconds from when on it is to be made again, changed or not
   */
  constructor(
    private readonly parts: PageParts,
    readonly edition: string | null,
    readonly until: number,
    now: number,
    previous?: Page,
  ) {
    this.status = parts.status;
    this.tags = parts.tags;
    this.ends = parts.ends;
    this.opaque = opaqueTag(parts.body);
    this.hits = previous?.hits ?? 0;
    const same = previous?.opaque === this.opaque;
    this.modified = same
      ? Math.max(parts.modified ?? 0, previous.modified)
      : movedOn(parts.modified, now, previous?.modified);
    this.compressible = isCompressible(parts.type, parts.body.length);
    this.made.identity = this.variantOf(parts.body, 'identity');
    if (same) this.adopt(previous);
  }

  /** Bytes that it takes in memory, compressed forms included. */
  get size(): number {
    return Math.ceil(
      this.parts.body.length * (this.compressible ? 1 + COMPRESSED_PART : 1) + OVERHEAD,
    );
  }

  /** The page in an encoding if it has been made already. */
  ready(encoding: Encoding): Variant | undefined {
    return this.made[this.compressible ? encoding : 'identity'];
  }

  /** The page in an encoding, compressed now if it is the first time, and once however many wait. */
  async variant(asked: Encoding): Promise<Variant> {
    const encoding = this.compressible ? asked : 'identity';
    const ready = this.made[encoding];
    if (ready || encoding === 'identity') return ready ?? this.variantOf(this.parts.body, encoding);
    let making = this.making.get(encoding);
    if (!making) {
      making = compress(this.parts.body, encoding, this.edition === null)
        .then((body) => {
          const variant = this.variantOf(body, encoding);
          this.made[encoding] = variant;
          return variant;
        })
        .finally(() => this.making.delete(encoding));
      this.making.set(encoding, making);
    }
    return making;
  }

  /** The same bytes need not be compressed again. */
  private adopt(previous: Page): void {
    for (const encoding of ['br', 'gzip'] as const) {
      const variant = previous.made[encoding];
      if (variant) this.made[encoding] = this.variantOf(variant.body, encoding);
    }
  }

  private variantOf(body: Buffer, encoding: Encoding): Variant {
    const validators = [
      'etag',
      entityTag(this.opaque, encoding),
      'last-modified',
      new Date(this.modified).toUTCString(),
      ...(this.compressible ? ['vary', 'accept-encoding'] : []),
      ...this.parts.headers.flat(),
    ];
    return {
      body,
      headers: [
        'content-type',
        this.parts.type,
        'content-length',
        String(body.length),
        ...(encoding === 'identity' ? [] : ['content-encoding', encoding]),
        ...validators,
        'cache-status',
        'broadsheet; hit',
      ],
      notModified: [...validators, 'cache-status', 'broadsheet; hit'],
    };
  }
}

/** A route may not know of every change, and a reader who asks by the date alone must not be told that there was none. */
function movedOn(said: number | null, now: number, before = Number.NEGATIVE_INFINITY): number {
  if (said !== null && said > before) return said;
  return Math.max(before, Math.floor(now / 1000) * 1000);
}
