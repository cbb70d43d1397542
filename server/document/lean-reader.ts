import { type Token, type TokenHandler, Tokenizer, TokenizerMode } from 'parse5';
import type { CarriedScripts } from '../carried-scripts';
import { Cuts } from './cuts';
import { ForeignContent } from './foreign-content';
import {
  attribute,
  failureInComment,
  failureInTag,
  isOwnScript,
  RUNTIME_ATTRIBUTES,
  servesRuntime,
} from './runtime-marks';

/** How the text within an element is read where it is not read as HTML: as a browser that runs scripts does. */
const TEXT_MODES = new Map([
  ['title', TokenizerMode.RCDATA],
  ['textarea', TokenizerMode.RCDATA],
  ['script', TokenizerMode.SCRIPT_DATA],
  ['style', TokenizerMode.RAWTEXT],
  ['noscript', TokenizerMode.RAWTEXT],
  ['iframe', TokenizerMode.RAWTEXT],
  ['noembed', TokenizerMode.RAWTEXT],
  ['noframes', TokenizerMode.RAWTEXT],
  ['xmp', TokenizerMode.RAWTEXT],
  ['plaintext', TokenizerMode.PLAINTEXT],
]);

type Place = Pick<Token.Location, 'startOffset' | 'endOffset'>;

const END_OF_SCRIPT = /<\/script[\t\n\f\r />]/gi;

/** Reads a page tag by tag; notes what is to be cut out of it, and whether it is whole. */
export class LeanReader implements TokenHandler {
  readonly cuts = new Cuts();
  private tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, this);
  /** Where in the page the tokenizer began. */
  private base = 0;
  private readonly foreign = new ForeignContent();
  /** Where the script begins that is being cut out; null between scripts. */
  private script: number | null = null;
  /** Where the text of a script begins that can perhaps be leapt over. */
  private leapFrom: number | null = null;
  /** Where a hidden element begins that has shown no content so far. */
  private emptyHidden: number | null = null;
  private failure: string | null = null;
  private hasHeadline = false;
  private hasEnded = false;

  constructor(private readonly carried: CarriedScripts) {}

  /** Scripts that go are two thirds of a page, so they are leapt over wherever their end can be told at a glance. */
  read(html: string): void {
    this.tokenizer.write(html, true);
    while (this.leapFrom !== null) {
      const end = endOfScript(html, this.leapFrom);
      this.leapFrom = null;
      if (end === null) this.tokenizer.resume();
      else this.readOn(html, end);
    }
  }

  private readOn(html: string, base: number): void {
    this.base = base;
    this.tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, this);
    this.tokenizer.write(html.slice(base), true);
  }

  /** What keeps the page from being whole; null where nothing does. */
  lack(): string | null {
    if (this.failure) return this.failure;
    if (!this.hasEnded) return 'breaks off before its end';
    return this.hasHeadline ? null : 'has no headline of its own (h1)';
  }

  onStartTag(tag: Token.TagToken): void {
    if (this.script !== null) return;
    this.failure ??= failureInTag(tag);
    this.hasHeadline ||= tag.tagName === 'h1';
    this.hasEnded = false;
    this.cutIn(tag);
    this.followInto(tag);
  }

  onEndTag(tag: Token.TagToken): void {
    const { endOffset } = this.placeOf(tag);
    if (this.script !== null) {
      if (tag.tagName === 'script') this.endScript(this.script, endOffset);
      return;
    }
    if (this.emptyHidden !== null && tag.tagName === 'div') {
      this.cuts.cut(this.emptyHidden, endOffset);
    }
    this.emptyHidden = null;
    this.hasEnded = tag.tagName === 'html';
    this.foreign.leave(tag);
    this.tokenizer.inForeignNode = this.foreign.inside;
  }

  /** A comment tells a reader nothing; those in a page are React's marks. */
  onComment(comment: Token.CommentToken): void {
    if (this.script !== null) return;
    this.failure ??= failureInComment(comment.data);
    const { startOffset, endOffset } = this.placeOf(comment);
    this.cuts.cut(startOffset, endOffset);
  }

  onCharacter(): void {
    if (this.script !== null) return;
    this.emptyHidden = null;
    this.hasEnded = false;
  }

  onNullCharacter(): void {
    this.onCharacter();
  }

  onWhitespaceCharacter(): void {}

  onDoctype(): void {}

  onEof(): void {}

  private cutIn(tag: Token.TagToken): void {
    const { startOffset, endOffset } = this.placeOf(tag);
    this.emptyHidden = isBareHidden(tag) ? startOffset : null;
    if (isOwnScript(tag)) this.carryScript(tag);
    else if (tag.tagName === 'script') {
      this.script = startOffset;
      if (!this.foreign.inside) this.leap(endOffset);
      else if (tag.selfClosing) this.endScript(startOffset, endOffset);
    } else if (servesRuntime(tag)) this.cuts.cut(startOffset, endOffset);
    else this.cutAttributes(tag);
  }

  /** A script that holds the page back. A module does not, and keeps its file. */
  private carryScript(tag: Token.TagToken): void {
    const text = this.carried.get(attribute(tag, 'src'));
    if (text === undefined || attribute(tag, 'type')) return;
    const { startOffset, endOffset } = this.placeOf(tag);
    this.cuts.cut(startOffset, endOffset, `<script>${text}`);
  }

  private cutAttributes(tag: Token.TagToken): void {
    for (const { name } of tag.attrs) {
      const place = RUNTIME_ATTRIBUTES.includes(name) && tag.location?.attrs?.[name];
      // With the blank before it, which every attribute of React's has.
      if (place) this.cuts.cut(this.base + place.startOffset - 1, this.base + place.endOffset);
    }
  }

  private leap(from: number): void {
    this.leapFrom = from;
    this.tokenizer.pause();
  }

  private endScript(start: number, end: number): void {
    this.cuts.cut(start, end);
    this.script = null;
  }

  private placeOf({ location }: Token.TagToken | Token.CommentToken): Place {
    if (!location) throw new Error('parse5 was asked for places and gave none.');
    return {
      startOffset: this.base + location.startOffset,
      endOffset: this.base + location.endOffset,
    };
  }

  /** Lets the tokenizer read on as the tag demands. */
  private followInto(tag: Token.TagToken): void {
    const mode = this.foreign.inside ? undefined : TEXT_MODES.get(tag.tagName);
    if (mode !== undefined) this.tokenizer.state = mode;
    this.foreign.enter(tag);
    this.tokenizer.inForeignNode = this.foreign.inside;
  }
}

/** Next puts an element for late metadata into every page; where nothing was late it holds nothing. */
function isBareHidden({ tagName, attrs }: Token.TagToken): boolean {
  return tagName === 'div' && attrs.length === 1 && attrs[0]?.name === 'hidden';
}

/**
 * Where the end tag of a script begins; null where that takes a tokenizer, since a `<!--` within can hide an end tag
 * (HTML, 13.2.5.15), or where there is none.
 */
function endOfScript(html: string, from: number): number | null {
  END_OF_SCRIPT.lastIndex = from;
  const end = END_OF_SCRIPT.exec(html)?.index;
  if (end === undefined) return null;
  return html.slice(from, end).includes('<!--') ? null : end;
}
