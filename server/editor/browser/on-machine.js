// Keeps files in the content folder of the machine that the site runs on.
{
  const { CMS, localStorage, NO_ANSWER } = window;

  // Decap's own way to talk to a server, which here also tells which text of a file its own last save has made out of
  // the one it had read: else a second save would look like one over somebody else's change.
  const proxy = CMS.getBackend('proxy');
  const after = {};
  const places = {};

  CMS.registerBackend('paper', function PaperBackend(backendConfig, options) {
    const backend = proxy.init(backendConfig, options);
    const request = backend.request.bind(backend);
    backend.request = async (asked) => {
      const path = places[asked.params.path];
      const answer = await request({
        ...asked,
        params: path ? { ...asked.params, path } : asked.params,
        after,
      }).catch((error) => {
        // Decap gives a status to what the site told, and none to what it could not read.
        throw error.status ? error : new Error(NO_ANSWER, { cause: error });
      });
      const { saved } = answer ?? {};
      if (saved?.read) after[saved.read] = saved.now;
      // The server chooses the file of a new story.
      if (saved) places[saved.asked] = saved.path;
      return answer;
    };
    return backend;
  });

  // Whoever has this page has the desk's pass; there is nobody else to sign in as.
  localStorage.setItem('decap-cms-user', JSON.stringify({ backendName: 'paper' }));
}
