import { AwsClient } from 'aws4fetch';

type Environment = Record<string, string | undefined>;

/** Where the originals of pictures are fetched that are not in a content folder of this node. */
export interface PictureOrigin {
  /** Tells one origin from another; nothing in it is secret. */
  name: string;
  /** What to send for an original. @param path below the content folder */
  request(path: string, signal: AbortSignal): Promise<Request>;
}

/** Bucket names by S3's own rules. */
const BUCKET = /^[a-z\d][a-z\d.-]{1,61}[a-z\d]$/;
/** What stores that are not Amazon's take where they ask for none. */
const ANY_REGION = 'us-east-1';

/**
 * Reads `PICTURES_URL`: `https://…`, or `s3://bucket/prefix` with the variables that all S3 programs read. No message
 * shows what it says, since it may hold a password.
 * @returns null where it is not set
 * @throws Error that says what to write
 */
export function pictureOrigin(environment: Environment = process.env): PictureOrigin | null {
  const { PICTURES_URL: text } = environment;
  if (!text) return null;
  const url = URL.canParse(text) ? new URL(text) : null;
  if (url && /^https?:$/.test(url.protocol) && !url.hash) return overHttp(url);
  if (url?.protocol === 's3:' && BUCKET.test(url.hostname) && !url.search && !url.hash)
    return inBucket(url, environment);
  throw new Error(
    'PICTURES_URL can not be used. Give the address below which the content folder is, like https://files.example.org/paper/ or s3://bucket/paper.',
  );
}

function overHttp(url: URL): PictureOrigin {
  const base = `${url.origin}${folderOf(url)}`;
  const headers = new Headers();
  if (url.username) {
    const [user, password] = [url.username, url.password].map(decodeURIComponent);
    headers.set('authorization', `Basic ${Buffer.from(`${user}:${password}`).toString('base64')}`);
  }
  return {
    name: base,
    request: async (path, signal) =>
      new Request(`${base}${encoded(path)}${url.search}`, { headers, signal }),
  };
}

function inBucket(url: URL, environment: Environment): PictureOrigin {
  const {
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken,
    AWS_REGION: region,
    AWS_ENDPOINT_URL_S3: endpoint,
  } = environment;
  if (!accessKeyId || !secretAccessKey)
    throw new Error(
      'PICTURES_URL names an S3 bucket: set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY too. For a bucket that anyone may read, give its https:// address instead.',
    );
  if (!region && !endpoint)
    throw new Error(
      'PICTURES_URL names an S3 bucket: set AWS_REGION to where it is, like eu-central-1, or AWS_ENDPOINT_URL_S3 for storage that is not Amazon’s.',
    );
  const base = `${bucketAddress(url.hostname, region, endpoint)}${folderOf(url)}`;
  const signer = new AwsClient({
    accessKeyId,
    secretAccessKey,
    ...(sessionToken ? { sessionToken } : {}),
    service: 's3',
    region: region || ANY_REGION,
  });
  return {
    name: base,
    // A signature holds for one address, so S3's redirects to other regions lead nowhere.
    request: (path, signal) =>
      signer.sign(`${base}${encoded(path)}`, { method: 'GET', redirect: 'manual', signal }),
  };
}

/** Storage elsewhere is asked with the bucket in the path, which all of it takes; so are names that no certificate covers. */
function bucketAddress(bucket: string, region = '', endpoint?: string): string {
  if (!endpoint)
    return bucket.includes('.')
      ? `https://s3.${region}.amazonaws.com/${bucket}`
      : `https://${bucket}.s3.${region}.amazonaws.com`;
  const url = URL.canParse(endpoint) ? new URL(endpoint) : null;
  if (url && /^https?:$/.test(url.protocol) && !url.search && !url.username)
    return `${url.origin}${url.pathname.replace(/\/+$/, '')}/${bucket}`;
  throw new Error(
    'AWS_ENDPOINT_URL_S3 can not be used. Give the address of the storage, like https://s3.example.org.',
  );
}

function folderOf({ pathname }: URL): string {
  return `${pathname.replace(/\/+$/, '')}/`;
}

function encoded(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
