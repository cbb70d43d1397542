import { afterEach, describe, expect, test } from 'vitest';
import { pictureOrigin } from './origin';
import { type OriginFixture, s3Signature, startOrigin } from './origin-fixture';

const NEVER = new AbortController().signal;
const KEYS = { AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE', AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG' };

async function addressOf(environment: Record<string, string>, path: string): Promise<string> {
  const origin = pictureOrigin(environment);
  if (!origin) throw new Error('No origin was read.');
  return (await origin.request(path, NEVER)).url;
}

describe('PICTURES_URL', () => {
  test('left out means that pictures come from the content folder alone', () => {
    expect(pictureOrigin({})).toBeNull();
    expect(pictureOrigin({ PICTURES_URL: '' })).toBeNull();
  });

  test.each([
    ['https://files.example.org/paper', 'https://files.example.org/paper/images/a%20b%23%3F.jpg'],
    ['https://files.example.org/paper/', 'https://files.example.org/paper/images/a%20b%23%3F.jpg'],
    ['https://x.example.org/?sig=1', 'https://x.example.org/images/a%20b%23%3F.jpg?sig=1'],
  ])('%s has a picture at %s', async (text, address) => {
    expect(await addressOf({ PICTURES_URL: text }, 'images/a b#?.jpg')).toBe(address);
  });

  test.each([
    ['s3://paper/main', {}, 'https://paper.s3.eu-west-1.amazonaws.com/main/images/a.jpg'],
    ['s3://paper', {}, 'https://paper.s3.eu-west-1.amazonaws.com/images/a.jpg'],
    ['s3://the.paper', {}, 'https://s3.eu-west-1.amazonaws.com/the.paper/images/a.jpg'],
    [
      's3://paper/main/',
      { AWS_ENDPOINT_URL_S3: 'https://s3.example.org/' },
      'https://s3.example.org/paper/main/images/a.jpg',
    ],
  ])('%s with %j has a picture at %s', async (text, more, address) => {
    const environment = { PICTURES_URL: text, AWS_REGION: 'eu-west-1', ...KEYS, ...more };
    expect(await addressOf(environment, 'images/a.jpg')).toBe(address);
  });

  test('with a user and a password sends them as such, and names neither', async () => {
    const origin = pictureOrigin({ PICTURES_URL: 'https://ann:s%3Aecret@files.example.org/p/' });
    const request = await origin?.request('a.jpg', NEVER);
    expect(request?.url).toBe('https://files.example.org/p/a.jpg');
    expect(request?.headers.get('authorization')).toBe(`Basic ${btoa('ann:s:ecret')}`);
    expect(origin?.name).toBe('https://files.example.org/p/');
  });

  test.each([
    'files.example.org',
    'ftp://files.example.org/',
    's3://',
    's3://Paper/',
    's3://paper?x=1',
    'https://files.example.org/#a',
  ])('%s is refused with what to write', (text) => {
    expect(() => pictureOrigin({ PICTURES_URL: text, AWS_REGION: 'auto', ...KEYS })).toThrow(
      'PICTURES_URL can not be used. Give the address below which the content folder is',
    );
  });

  test('of a bucket is refused without keys and without a place', () => {
    const PICTURES_URL = 's3://paper/';
    expect(() => pictureOrigin({ PICTURES_URL, AWS_REGION: 'eu-west-1' })).toThrow(
      'set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY too',
    );
    expect(() => pictureOrigin({ PICTURES_URL, ...KEYS })).toThrow('set AWS_REGION');
    expect(() => pictureOrigin({ PICTURES_URL, ...KEYS, AWS_ENDPOINT_URL_S3: 's3' })).toThrow(
      'AWS_ENDPOINT_URL_S3 can not be used',
    );
  });

  test('that is refused is not repeated, since it may hold a password', () => {
    const read = () => pictureOrigin({ PICTURES_URL: 'htps://ann:secret@files.example.org' });
    expect(read).toThrow(/^(?!.*secret)/);
    expect(read).toThrow('PICTURES_URL');
  });
});

describe('storage that speaks S3', () => {
  let storage: OriginFixture;
  afterEach(() => storage.stop());

  test.each(['images/a.jpg', "images/à l'été (1)+2!.jpg", 'images/कोरिया & ~x=y.png'])(
    'is asked for %s with a signature that it reckons too',
    async (path) => {
      const carried: string[] = [];
      storage = await startOrigin((request, response) => {
        const { authorization = '' } = request.headers;
        carried.push(authorization, s3Signature(request, KEYS.AWS_SECRET_ACCESS_KEY, 'us-east-1'));
        response.end();
      });
      const origin = pictureOrigin({
        PICTURES_URL: 's3://paper/main',
        AWS_ENDPOINT_URL_S3: storage.url,
        AWS_SESSION_TOKEN: 'for-an-hour',
        ...KEYS,
      });
      if (!origin) throw new Error('No origin was read.');
      await fetch(await origin.request(path, NEVER));
      const [authorization, signature] = carried;
      expect(authorization).toMatch(
        /^AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE\/\d{8}\/us-east-1\/s3\/aws4_request, SignedHeaders=host;x-amz-content-sha256;x-amz-date;x-amz-security-token, Signature=[\da-f]{64}$/,
      );
      expect(authorization).toContain(`Signature=${signature}`);
      expect(decodeURIComponent(storage.asked[0] ?? '')).toBe(`/paper/main/${path}`);
    },
  );
});
