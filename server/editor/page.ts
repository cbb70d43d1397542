import { readFileSync } from 'node:fs';
import { editorAddress } from '@/lib/address/behind-pass';
import type { Site } from '@/lib/content/site';
import type { EditorSettings } from '@/lib/edit/editor-settings';
import { type Backend, editorConfiguration } from '@/lib/edit/form/configuration';

/** The scripts around the editor, which are too small to be built. */
const OWN_SCRIPTS = ['before.js', 'on-machine.js', 'on-github.js', 'start.js'];

/** A script of the editor's page that is our own, or null. */
export function ownScript(file: string): Buffer | null {
  if (!OWN_SCRIPTS.includes(file)) return null;
  return readFileSync(new URL(`browser/${file}`, import.meta.url));
}

/**
 * The editor's page. What makes it work stands beside it, at addresses that begin with its own.
 * @param siteUrl where readers reach the site
 */
export function editorPage(
  site: Site,
  settings: Exclude<EditorSettings, { mode: 'off' }>,
  pass: string,
  siteUrl: string,
): string {
  const folder = settings.mode === 'github' ? settings.folder : '';
  const backend = backendOf(settings, pass);
  const at = editorAddress(pass);
  const where = { backend, folder, siteUrl, editorAddress: at };
  const configuration = editorConfiguration(site, where);
  const keeper = settings.mode === 'github' ? 'on-github.js' : 'on-machine.js';
  const scripts = ['before.js', 'decap-cms.js', keeper, 'start.js'];
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<link rel="icon" href="data:,">
<title>The editor</title>
</head>
<body>
<noscript>The editor needs JavaScript. The site itself does not.</noscript>
<script type="application/json" id="configuration">${asScriptText(configuration)}</script>
${scripts.map((file) => `<script src="${at}/${file}"></script>`).join('\n')}
</body>
</html>
`;
}

function backendOf(settings: Exclude<EditorSettings, { mode: 'off' }>, pass: string): Backend {
  const files = `${editorAddress(pass)}/files`;
  if (settings.mode === 'local') return { name: 'paper', proxy_url: files, branch: 'main' };
  const { repo, branch, login, folder } = settings;
  return { name: 'paper-on-github', repo, branch, base_url: login, forms_url: files, folder };
}

/** As text that can not end the script it stands in. */
function asScriptText(value: unknown): string {
  return JSON.stringify(value).replaceAll('<', '\\u003c');
}
