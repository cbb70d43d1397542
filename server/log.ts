/** One line of plain words to the operator. */
export function log(text: string): void {
  process.stdout.write(`${text}\n`);
}

let lastShown = 0;

/** How far a long piece of work is: rewritten in place in a terminal, a line every two seconds elsewhere. */
export function progressLine(what: string, done: number, total: number): void {
  const finished = done >= total;
  const terminal = process.stdout.isTTY;
  if (!finished && Date.now() - lastShown < (terminal ? 100 : 2000)) return;
  lastShown = Date.now();
  const text = `${what}: ${done} of ${total} files`;
  process.stdout.write(terminal ? `\r${text}${finished ? '\n' : ''}` : `${text}\n`);
}
