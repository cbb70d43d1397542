// A thread of the keeper that looks through a whole index. JavaScript, since it needs nothing of the paper's code.
import { parentPort, workerData } from 'node:worker_threads';
import Database from 'libsql';

function isSound() {
  try {
    const verdict = new Database(workerData).prepare('PRAGMA quick_check(1)').get();
    return verdict.quick_check === 'ok';
  } catch {
    return false;
  }
}

parentPort.postMessage(isSound());
