import { readFileSync } from 'node:fs';
import { validateXML, type XMLFileInfo } from 'xmllint-wasm';

const file = (path: string): XMLFileInfo => ({
  fileName: path.split('/').at(-1) ?? path,
  contents: readFileSync(path, 'utf8'),
});

const OFFICIAL = 'node_modules/sitemap/schema/sitemap.xsd';
const IMPORTED = ['sitemap-image', 'sitemap-news', 'xhtml-link'].map(
  (name) => `e2e/schemas/${name}.xsd`,
);

/** What is wrong with a sitemap by the official schema and those of its extensions. */
export function sitemapFaults(xml: string): Promise<string[]> {
  return faults(xml, 'e2e/schemas/all.xsd', [OFFICIAL, ...IMPORTED]);
}

/** What is wrong with an index of sitemaps. */
export function indexFaults(xml: string): Promise<string[]> {
  return faults(xml, 'e2e/schemas/siteindex.xsd', []);
}

async function faults(xml: string, schema: string, imported: string[]): Promise<string[]> {
  const { errors } = await validateXML({
    xml: { fileName: 'sitemap.xml', contents: xml },
    schema: file(schema),
    preload: imported.map(file),
    maxMemoryPages: 4096,
  });
  return errors.map(({ message }) => message);
}
