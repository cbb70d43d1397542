/** Stretches of a text that are to be left out of it or give way to others, noted from its beginning to its end. */
export class Cuts {
  private readonly noted: { start: number; end: number; instead: string }[] = [];

  /**
   * @param start first character that goes; earlier cuts at or after it are part of this one
   * @param instead what stands in its place
   */
  cut(start: number, end: number, instead = ''): void {
    while ((this.noted.at(-1)?.start ?? -1) >= start) this.noted.pop();
    this.noted.push({ start, end, instead });
  }

  /** The text without them. */
  leave(text: string): string {
    let kept = '';
    let at = 0;
    for (const { start, end, instead } of this.noted) {
      kept += text.slice(at, start) + instead;
      at = end;
    }
    return kept + text.slice(at);
  }
}
