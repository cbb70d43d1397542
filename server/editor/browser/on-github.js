// Keeps files in a repository on GitHub, as Decap's own way to GitHub does, which stays between this browser and
// GitHub. What is shown of a file and what a save makes of it is asked of the site: so only what was changed changes.
{
  const { CMS, fetch } = window;
  const github = CMS.getBackend('github');
  const after = {};
  const places = {};

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
      });
      const told = await answer.json();
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

    const read = backend.getEntry.bind(backend);
    const textOf = async (path) => {
      try {
        return await backend.api.readFile(path);
      } catch (error) {
        if (error.status === 404) return null;
        throw error;
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
    backend.getEntry = async (path) => {
      const entry = await read(places[path] ?? path);
      if (entry.data) await show([entry]);
      return entry;
    };

    const commit = backend.persistEntry.bind(backend);
    backend.persistEntry = async (entry, how) => {
      const [file] = entry.dataFiles;
      const at = places[file.path] ?? file.path;
      const text = await textOf(at);
      const made = await ask({ action: 'write', path: below(at), raw: file.raw, text, after });
      const { saved } = made;
      // The site chooses the file of a new story.
      const path = whole(saved.path);
      if (made.isNew && (await textOf(path)) !== null)
        throw new Error(`There is a file ${path} already. Choose another headline or slug.`);
      await commit({ ...entry, dataFiles: [{ ...file, path, raw: made.text }] }, how);
      if (saved.read) after[saved.read] = saved.now;
      places[file.path] = path;
    };
    return backend;
  });
}
