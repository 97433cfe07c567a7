// @ts-check
import { createInterface } from 'node:readline';

/** @typedef {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, null>} Server */

/**
 * The sign-in link that a starting server prints, which says that it listens; rejects when the process ends without one.
 * @param {Server} server
 */
export function signInLink(server) {
  return printed(server, /https?:\/\/\S+\/sign-in#code=[\w-]+/);
}

/**
 * Where a starting server says that it listens; rejects when the process ends before.
 * @param {Server} server
 */
export function listeningPlace(server) {
  return printed(server, /(?<=Listening on )\S+/);
}

/**
 * The output is read on to its end, so that the process never waits for a full pipe.
 * @param {Server} server
 * @param {RegExp} pattern
 * @returns {Promise<string>}
 */
function printed(server, pattern) {
  return new Promise((resolve, reject) => {
    createInterface({ input: server.stdout }).on('line', (line) => {
      const found = pattern.exec(line)?.[0];
      if (found) resolve(found);
    });
    server.once('error', reject);
    server.once('exit', (code) =>
      reject(new Error(`The server ended with code ${code} before it was ready`)),
    );
  });
}
