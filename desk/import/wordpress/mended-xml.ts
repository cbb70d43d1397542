// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;
const LOOSE = /&(?!(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});)/gi;
const OPEN = '<![CDATA[';
const CLOSE = ']]>';
const LONGEST_REFERENCE = 34;

/**
 * Makes an export well-formed where WordPress and its plugins do not: characters that XML forbids go, and an ampersand
 * that begins no reference is a word. Without this a parser takes all that follows for the name of an entity. What
 * stands in CDATA is left as it is. Feed it in pieces of any size.
 */
export class MendedXml {
  private within = false;
  private rest = '';

  /** @returns what can be handed on; the end of the text may wait for what comes next */
  take(text: string): string {
    this.rest += text;
    return this.handOn(false);
  }

  end(): string {
    return this.handOn(true);
  }

  private handOn(isEnd: boolean): string {
    let done = '';
    for (;;) {
      const mark = this.within ? CLOSE : OPEN;
      const at = this.rest.indexOf(mark);
      if (at < 0) break;
      done += this.mended(this.rest.slice(0, at)) + mark;
      this.rest = this.rest.slice(at + mark.length);
      this.within = !this.within;
    }
    const cut = isEnd ? this.rest.length : this.safeEnd();
    done += this.mended(this.rest.slice(0, cut));
    this.rest = this.rest.slice(cut);
    return done;
  }

  /** Up to where no mark and no reference can be cut in two. */
  private safeEnd(): number {
    const { rest } = this;
    if (this.within) return Math.max(0, rest.length - CLOSE.length + 1);
    const from = Math.max(0, rest.length - LONGEST_REFERENCE);
    const at = rest.slice(from).search(/[&<]/);
    return at < 0 ? rest.length : from + at;
  }

  private mended(text: string): string {
    const allowed = text.replace(FORBIDDEN, '');
    return this.within ? allowed : allowed.replace(LOOSE, '&amp;');
  }
}
