/** Bytes of one block of memory; a longer entry gets a block of its own. */
const BLOCK = 1 << 20;
/** Where the lengths of key and value stand before them. */
const HEAD = 8;

/**
 * A map from text to text for hundreds of thousands of entries. They lie as bytes outside of the engine's heap, so an
 * entry costs its letters and some fifteen bytes, no collector walks over it, and it keeps nothing else alive: a text
 * cut out of a larger one holds all of that in memory, which for an export means the export.
 */
export class TextMap {
  private blocks: Buffer[] = [];
  private used = BLOCK;
  /** Where entries are, found by the hash of their key: number of the block and place in it, one more than that. */
  private slots = new Float64Array(1024);
  private count = 0;

  get(key: string): string | undefined {
    const place = this.slots[this.slotOf(Buffer.from(key))] ?? 0;
    return place === 0 ? undefined : this.entryAt(place - 1)[1];
  }

  has(key: string): boolean {
    return this.slots[this.slotOf(Buffer.from(key))] !== 0;
  }

  /** What a key had before is no longer found; its bytes stay until the map goes. */
  set(key: string, value: string): void {
    if (this.count * 3 > this.slots.length * 2) this.widen();
    const bytes = Buffer.from(key);
    const slot = this.slotOf(bytes);
    if (this.slots[slot] === 0) this.count += 1;
    this.slots[slot] = this.write(bytes, Buffer.from(value)) + 1;
  }

  clear(): void {
    this.blocks = [];
    this.used = BLOCK;
    this.slots = new Float64Array(1024);
    this.count = 0;
  }

  /** Entries in the order in which their values were set. */
  *entries(): Generator<[key: string, value: string]> {
    for (const place of this.places()) yield this.entryAt(place);
  }

  private places(): Float64Array {
    return this.slots
      .filter((place) => place !== 0)
      .map((place) => place - 1)
      .sort();
  }

  private write(key: Buffer, value: Buffer): number {
    const length = HEAD + key.length + value.length;
    if (this.used + length > BLOCK) {
      this.blocks.push(Buffer.allocUnsafeSlow(Math.max(BLOCK, length)));
      this.used = 0;
    }
    const block = this.blocks.at(-1) as Buffer;
    const at = this.used;
    block.writeUInt32LE(key.length, at);
    block.writeUInt32LE(value.length, at + 4);
    key.copy(block, at + HEAD);
    value.copy(block, at + HEAD + key.length);
    this.used = at + length;
    return (this.blocks.length - 1) * BLOCK + at;
  }

  private bytesAt(place: number): { block: Buffer; from: number; key: number; value: number } {
    const block = this.blocks[Math.floor(place / BLOCK)] as Buffer;
    const at = place % BLOCK;
    return {
      block,
      from: at + HEAD,
      key: block.readUInt32LE(at),
      value: block.readUInt32LE(at + 4),
    };
  }

  private entryAt(place: number): [key: string, value: string] {
    const { block, from, key, value } = this.bytesAt(place);
    const middle = from + key;
    return [block.toString('utf8', from, middle), block.toString('utf8', middle, middle + value)];
  }

  /** The slot that holds a key, or the free one where it belongs. */
  private slotOf(key: Buffer): number {
    const mask = this.slots.length - 1;
    for (let slot = hashOf(key) & mask; ; slot = (slot + 1) & mask) {
      const place = this.slots[slot] ?? 0;
      if (place === 0 || this.isAt(place - 1, key)) return slot;
    }
  }

  private isAt(place: number, key: Buffer): boolean {
    const there = this.bytesAt(place);
    return (
      there.key === key.length && key.compare(there.block, there.from, there.from + there.key) === 0
    );
  }

  private widen(): void {
    const places = this.places();
    this.slots = new Float64Array(this.slots.length * 2);
    for (const place of places) {
      const { block, from, key } = this.bytesAt(place);
      this.slots[this.slotOf(block.subarray(from, from + key))] = place + 1;
    }
  }
}

/** FNV-1a, a 32-bit hash (datatracker.ietf.org/doc/draft-eastlake-fnv). */
function hashOf(bytes: Buffer): number {
  let hash = 0x811c9dc5;
  for (const byte of bytes) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
