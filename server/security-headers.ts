import { createHash } from 'node:crypto';
import { SPECULATION_RULES } from '@/lib/address/speculation';
import { type CarriedScripts, carriedScripts } from './carried-scripts';
import { readSettings } from './settings';

/** A page of HTML, or anything else: a picture, a feed, a style sheet. Others may show and read what is no page. */
export type Kind = 'page' | 'other';

type Headers = Record<string, string>;

/** Names of directives and what each allows. */
type Policy = Record<string, string>;

/**
 * What a page may load and do: the paper's own files, and nothing of anybody else's. There is no 'unsafe-' in it, since
 * the only inline scripts are those of the build that pages carry (server/document), each by its hash, and no component
 * writes a style attribute.
 */
const pagePolicy = (carried: CarriedScripts): Policy => ({
  'default-src': "'none'",
  'script-src': ["'self'", ...[SPECULATION_RULES, ...carried.values()].map(hashOf)].join(' '),
  'style-src': "'self'",
  'img-src': "'self'",
  'font-src': "'self'",
  'connect-src': "'self'",
  'manifest-src': "'self'",
  'form-action': "'self'",
  'object-src': "'none'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': "'none'",
});

/** A file that is opened by itself, such as a drawing, runs nothing. */
const FILE_POLICY: Policy = {
  'default-src': "'none'",
  'style-src': "'self'",
  'img-src': "'self'",
  'form-action': "'none'",
  'base-uri': "'none'",
  'frame-ancestors': "'none'",
};

const TWO_YEARS_IN_SECONDS = 63_072_000;

/**
 * The headers of an answer that keep a reader and the paper safe.
 * @param carried scripts that stand in the page
 * @param https whether readers reach the site over HTTPS; else nothing promises it for them
 */
export function makeSecurityHeaders(kind: Kind, https: boolean, carried: CarriedScripts): Headers {
  const policy = kind === 'page' ? pagePolicy(carried) : FILE_POLICY;
  return {
    'content-security-policy': written(
      https ? { ...policy, 'upgrade-insecure-requests': '' } : policy,
    ),
    ...(https && {
      'strict-transport-security': `max-age=${TWO_YEARS_IN_SECONDS}; includeSubDomains`,
    }),
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'strict-origin-when-cross-origin',
    'permissions-policy':
      'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
    'cross-origin-opener-policy': 'same-origin',
    // Feed readers and social cards show pictures at their own addresses.
    'cross-origin-resource-policy': kind === 'page' ? 'same-origin' : 'cross-origin',
    'x-frame-options': 'DENY',
  };
}

const made = new Map<Kind, Headers>();

/**
 * The headers that go with every answer of a site in production, by the settings it was started with. A development
 * server sends none: Next's tools need inline scripts, and so would a tool under /desk that runs React in the browser.
 */
export function securityHeaders(kind: Kind): Headers {
  const known = made.get(kind);
  if (known) return known;
  const { siteUrl } = readSettings(process.env, false);
  const headers = makeSecurityHeaders(
    kind,
    siteUrl?.startsWith('https:') ?? false,
    carriedScripts(),
  );
  made.set(kind, headers);
  return headers;
}

function written(policy: Policy): string {
  return Object.entries(policy)
    .map(([directive, sources]) => `${directive} ${sources}`.trim())
    .join('; ');
}

function hashOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
}
