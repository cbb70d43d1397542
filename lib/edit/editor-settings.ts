/** Whether there is an editor, and where it keeps what is written in it. */
export type EditorSettings =
  | { mode: 'off' }
  /** It writes the content folder of this machine. */
  | { mode: 'local' }
  /** It reads and commits on GitHub from the browser of whoever edits; this machine makes forms of files and files of forms. */
  | {
      mode: 'github';
      /** `owner/name`. */
      repo: string;
      branch: string;
      /** Where the content folder is in the repository; empty for the repository itself. */
      folder: string;
      /** Who signs editors in with GitHub, an origin. */
      login: string;
    };

/**
 * Reads them. Who makes the paper on their own machine edits its folder unless they say otherwise; on a site that
 * readers use there is no editor until it is asked for.
 * @throws Error that names the variable, what it says and what it may say
 */
export function readEditor(
  environment: Record<string, string | undefined>,
  development: boolean,
): EditorSettings {
  const mode = environment.DESK_EDITOR || (development ? 'local' : 'off');
  if (mode === 'off' || mode === 'local') return { mode };
  if (mode !== 'github')
    throw new Error(`DESK_EDITOR is "${mode}". Write local, github or off, or leave it out.`);
  const { DESK_EDITOR_REPO: repo = '', DESK_EDITOR_LOGIN: login = '' } = environment;
  if (!/^[\w.-]+\/[\w.-]+$/.test(repo))
    throw new Error(
      `DESK_EDITOR_REPO is "${repo}". Give the repository on GitHub that holds the paper, like owner/name.`,
    );
  return {
    mode,
    repo,
    login: readLogin(login),
    branch: readName(environment, 'DESK_EDITOR_BRANCH', 'main'),
    folder: readName(environment, 'DESK_EDITOR_FOLDER', 'content').replace(/^\.$/, ''),
  };
}

/** It stands in the policy of a page, so it is an origin and nothing else. */
function readLogin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null;
  const isSafe = url?.protocol === 'https:' || url?.hostname === 'localhost';
  if (url && isSafe && url.pathname === '/' && !url.search) return url.origin;
  throw new Error(
    `DESK_EDITOR_LOGIN is "${text}". Give the address of the service that signs editors in with GitHub, without a path, like https://login.example.org.`,
  );
}

function readName(
  environment: Record<string, string | undefined>,
  name: string,
  leftOut: string,
): string {
  const text = environment[name] || leftOut;
  if (/^[\w.-]+(?:\/[\w.-]+)*$/.test(text) && !text.includes('..')) return text;
  throw new Error(`${name} is "${text}". Give a name like ${leftOut}, or leave it out for that.`);
}
