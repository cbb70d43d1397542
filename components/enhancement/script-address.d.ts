/** A script for the browser, bundled by server/document/browser-script.cjs; what is imported is its address. */
declare module '*?script' {
  const address: string;
  export default address;
}
