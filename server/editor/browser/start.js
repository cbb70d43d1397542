// Starts Decap CMS with the configuration that stands in the page.
const { CMS } = window;
const config = JSON.parse(document.getElementById('configuration').textContent);

// To save is not to publish: whether readers see a story, its status says.
const words = structuredClone(CMS.getLocale('en'));
Object.assign(words.editor.editorToolbar, {
  publish: 'Save',
  publishing: 'Saving…',
  published: 'Saved',
  publishNow: 'Save now',
  publishAndCreateNew: 'Save and begin another',
  publishAndDuplicate: 'Save and begin a copy',
  deployButtonLabel: 'See it',
});
words.ui.toast.onFailToPersist = 'Not saved. %{details}';
CMS.registerLocale('en', words);

CMS.init({ config });
