// @ts-check
import { createInterface } from 'node:readline';

/**
 * The sign-in link that a starting server prints, which says that it listens; rejects when the process ends without one.
 * The output is read on to its end, so that the process never waits for a full pipe.
 * @param {import('node:child_process').ChildProcessByStdio<null, import('node:stream').Readable, null>} server
 * @returns {Promise<string>}
 */
export function signInLink(server) {
  return new Promise((resolve, reject) => {
    createInterface({ input: server.stdout }).on('line', (line) => {
      const link = /https?:\/\/\S+\/sign-in#code=[\w-]+/.exec(line)?.[0];
      if (link) resolve(link);
    });
    server.once('error', reject);
    server.once('exit', (code) =>
      reject(new Error(`The server ended with code ${code} before it was ready`)),
    );
  });
}
