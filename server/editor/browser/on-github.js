// Keeps files in a repository on GitHub, as Decap's own way to GitHub does, which stays between this browser and
// GitHub. What is shown of a file and what a save makes of it is asked of the site: so only what was changed changes.
{
  const { CMS, fetch, atob, NO_ANSWER } = window;
  const github = CMS.getBackend('github');
  // What the editor's own saves have made of the texts that it read.
  const own = {};
  const places = {};

  const MOST_TRIES = 3;
  const OVERTAKEN =
    'Others change the paper at this moment, so this was not saved. Your text is still here: press Save again.';

  // GitHub takes no commit after one that is not the newest any more; then all is read and made anew.
  const onNewest = async (commit) => {
    for (let tries = 1; ; tries++) {
      try {
        return await commit();
      } catch (error) {
        if (error.status !== 422 || !/fast.forward/i.test(error.message)) throw error;
        if (tries === MOST_TRIES) throw new Error(OVERTAKEN, { cause: error });
      }
    }
  };

  const isSame = (buffer, base64) => {
    const text = atob(base64);
    const bytes = new Uint8Array(buffer);
    return bytes.length === text.length && bytes.every((byte, at) => byte === text.charCodeAt(at));
  };

  CMS.registerBackend('paper-on-github', function PaperOnGitHub(config, options) {
    const backend = github.init(config, options);
    const { forms_url: forms, folder } = config.backend;
    const whole = (path) => (folder ? `${folder}/${path}` : path);
    const below = (path) => (folder ? path.slice(folder.length + 1) : path);

    const ask = async (asked) => {
      const answer = await fetch(forms, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(asked),
      }).catch(() => null);
      const told = await answer?.json().catch(() => null);
      if (!told) throw new Error(NO_ANSWER);
      if (!answer.ok) throw new Error(told.error);
      return told;
    };

    // The list that GitHub's way gives has marks of its own on it, so it is filled and not made anew.
    const show = async (entries) => {
      const files = entries.map(({ file, data }) => ({ path: below(file.path), text: data }));
      const shown = await ask({ action: 'show', files });
      for (const [index, entry] of entries.entries()) entry.data = shown[index];
      return entries;
    };

    // Null for a file that is not there. At a commit, or at the branch as it is now.
    const bytesOf = async (path, branch) => {
      try {
        const sha = await backend.api.getFileSha(path, { branch });
        const blob = await backend.api.readFile(path, sha, { parseText: false });
        return await blob.arrayBuffer();
      } catch (error) {
        if (error.status === 404) return null;
        throw new Error(
          `GitHub does not give the file ${path} (${error.message || error.status}). Wait a moment and do that once more.`,
          { cause: error },
        );
      }
    };

    // Decap's own reading takes a byte order mark away, and puts a sign in place of what is not UTF-8.
    const textOf = async (path, branch) => {
      const bytes = await bytesOf(path, branch);
      try {
        return bytes && new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
      } catch {
        throw new Error(
          `${path} holds bytes that are not text in UTF-8. Save it again as UTF-8: every editor has that choice when saving.`,
        );
      }
    };

    for (const list of ['entriesByFolder', 'allEntriesByFolder', 'entriesByFiles']) {
      const inherited = backend[list].bind(backend);
      backend[list] = async (...asked) => show(await inherited(...asked));
    }
    const turnTo = backend.traverseCursor.bind(backend);
    backend.traverseCursor = async (...asked) => {
      const page = await turnTo(...asked);
      await show(page.entries);
      return page;
    };
    // Decap's own way would show an empty form for a file that it can not read.
    backend.getEntry = async (asked) => {
      const path = places[asked] ?? asked;
      const data = await textOf(path);
      if (data === null)
        throw new Error(`The file ${path} is not there. Look for the story in the list.`);
      const [entry] = await show([{ file: { path, id: null }, data }]);
      return entry;
    };

    // Decap's own way to GitHub, for a commit that comes after this one: it would take the newest when the files are
    // sent, over which GitHub would let it write what was made of older ones.
    const { persistEntry, persistMedia } = backend;
    const following = (head) => {
      const api = Object.assign(Object.create(backend.api), { getDefaultBranch: async () => head });
      return Object.assign(Object.create(backend), { api });
    };

    // Those that are not there yet. The editor sends the pictures of a page again with each of its saves.
    const newOnes = async (pictures, branch) => {
      const fresh = [];
      for (const picture of pictures) {
        const path = picture.path.replace(/^\//, '');
        const there = await bytesOf(path, branch);
        if (there === null) fresh.push(picture);
        else if (!isSame(there, await picture.toBase64()))
          await ask({ action: 'replace', path: below(path) });
      }
      return fresh;
    };

    const save = async (entry, how) => {
      const head = await backend.api.getDefaultBranch();
      const [file] = entry.dataFiles;
      const { newEntry: isNew } = how;
      const at = places[file.path] ?? file.path;
      const text = isNew ? null : await textOf(at, head.commit.sha);
      const made = await ask({
        action: 'write',
        path: below(at),
        raw: file.raw,
        isNew,
        text,
        after: own,
      });
      const { saved } = made;
      // The site chooses the file of a new story.
      const path = whole(saved.path);
      if (isNew && (await bytesOf(path, head.commit.sha)) !== null)
        await ask({ action: 'replace', path: saved.path });
      const assets = await newOnes(entry.assets, head.commit.sha);
      const files = { assets, dataFiles: [{ ...file, path, raw: made.text }] };
      // A commit that changes nothing would stand in the history of the story.
      if (made.text !== text || assets.length > 0)
        await persistEntry.call(following(head), files, how);
      if (saved.read) own[saved.read] = saved.now;
      places[file.path] = path;
    };

    const addPicture = async (picture, how) => {
      const head = await backend.api.getDefaultBranch();
      await newOnes([picture], head.commit.sha);
      return persistMedia.call(following(head), picture, how);
    };

    backend.persistEntry = (...asked) => onNewest(() => save(...asked));
    backend.persistMedia = (...asked) => onNewest(() => addPicture(...asked));
    backend.deleteFiles = () => ask({ action: 'deleteFiles' });
    return backend;
  });
}
