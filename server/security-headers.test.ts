import { Version } from 'csp_evaluator/dist/csp.js';
import { CspEvaluator } from 'csp_evaluator/dist/evaluator.js';
import { Severity } from 'csp_evaluator/dist/finding.js';
import { CspParser } from 'csp_evaluator/dist/parser.js';
import { describe, expect, test } from 'vitest';
import { type Kind, makeSecurityHeaders as makeHeaders } from './security-headers';

const CARRIED = new Map([['/theme.js', 'a()']]);
const makeSecurityHeaders = (kind: Kind, https: boolean) => makeHeaders(kind, https, CARRIED);

const KINDS: Kind[] = ['page', 'other'];

function policyOf(kind: Kind, https: boolean): Record<string, string> {
  const text = makeSecurityHeaders(kind, https)['content-security-policy'] ?? '';
  return Object.fromEntries(
    text.split('; ').map((directive) => {
      const [name = '', ...sources] = directive.split(' ');
      return [name, sources.join(' ')];
    }),
  );
}

test.each(KINDS)(
  'the policy of kind "%s" gives an attacker nothing, as an evaluator sees it',
  (kind) => {
    const policy = makeSecurityHeaders(kind, true)['content-security-policy'] ?? '';
    const findings = new CspEvaluator(new CspParser(policy).csp, Version.CSP3).evaluate();
    expect(findings.filter(({ severity }) => severity < Severity.MEDIUM_MAYBE)).toEqual([]);
    expect(policy).not.toContain('unsafe-');
    expect(policy).not.toContain('*');
  },
);

describe('a page', () => {
  test('loads the paper’s own files and nothing else', () => {
    expect(policyOf('page', false)).toEqual({
      'default-src': "'none'",
      'script-src': expect.stringMatching(
        /^'self' 'sha256-[\w+/]{43}=' 'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='$/,
      ),
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
  });

  test('is read and framed by nobody else, and tells others no more than where a reader came from', () => {
    expect(makeSecurityHeaders('page', false)).toEqual({
      'content-security-policy': expect.any(String),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'permissions-policy':
        'camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
    });
  });
});

test('feed readers and social cards may show pictures and feeds', () => {
  expect(makeSecurityHeaders('other', true)['cross-origin-resource-policy']).toBe('cross-origin');
});

test.each(KINDS)(
  'kind "%s" promises HTTPS for two years where readers have it, and only there',
  (kind) => {
    const secure = makeSecurityHeaders(kind, true);
    expect(secure['strict-transport-security']).toBe('max-age=63072000; includeSubDomains');
    expect(policyOf(kind, true)).toHaveProperty('upgrade-insecure-requests');
    expect(makeSecurityHeaders(kind, false)).not.toHaveProperty('strict-transport-security');
    expect(policyOf(kind, false)).not.toHaveProperty('upgrade-insecure-requests');
  },
);
