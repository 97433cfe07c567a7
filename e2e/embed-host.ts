import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { documentedGoal } from './api-client';

type Editor = { url: string; accessToken: string };

/** A page of the host: the documented page, with other attributes on its elements and more around them. */
export type HostPage = {
  /** Of each element; none: a page without an editor. */
  editors?: Record<string, string>[];
  /** HTML. */
  before?: string;
  after?: string;
};

export type EmbedHost = Awaited<ReturnType<typeof startEmbedHost>>;

const docs = readFileSync('docs/embedding.md', 'utf8');
const documentedEditor = 'http://127.0.0.1:4000';

/** The blocks of docs/embedding.md as its reader runs them: a CRM's server and page, on a site of their own. */
export async function startEmbedHost({ editor, port }: { editor: Editor; port: string }) {
  const project = mkdtempSync(join(tmpdir(), 'goal-editor-host-'));
  const folder = join(project, 'crm');
  const page = blockNamed('index.html').replaceAll(documentedEditor, editor.url);
  mkdirSync(folder);
  mkdirSync(join(project, 'data'));
  writeFileSync(join(project, 'data/access-token'), `${editor.accessToken}\n`);
  writeFileSync(join(folder, 'index.html'), page);
  writeFileSync(join(folder, 'host.mjs'), blockNamed('host.mjs'));
  const server = spawn('sh', ['-c', startCommand()], {
    cwd: project,
    env: { PATH: process.env.PATH, EDITOR: editor.url, PORT: port },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(server, 'exit');
  await once(createInterface({ input: server.stdout }), 'line');
  let pages = 0;

  return {
    url: hostOrigin(port),
    /** Writes a page like the documented one, and returns its address. */
    write({ editors = [], before = '', after = '' }: HostPage): string {
      pages += 1;
      const elements = editors.map((attributes) => `<goal-editor ${attributesOf(attributes)}></goal-editor>`);
      const written = page.replace(
        /<goal-editor [^>]*><\/goal-editor>/,
        before + elements.join('\n') + after,
      );
      writeFileSync(join(folder, `page-${pages}.html`), written);
      return `${hostOrigin(port)}/page-${pages}.html`;
    },
    async stop() {
      server.kill('SIGTERM');
      await ended;
      rmSync(project, { recursive: true });
    },
  };
}

/** The address of the documented host: a name of this machine, of another site than the editor's 127.0.0.1. */
export function hostOrigin(port: string): string {
  return `http://crm.localhost:${port}`;
}

/** The documented commands that start the host, in a shell that becomes it. */
function startCommand(): string {
  const [, commands] = /^```sh\n(export ACCESS_TOKEN[\s\S]*?)^```$/m.exec(docs) ?? [];
  if (commands === undefined) throw new Error('docs/embedding.md does not say how to start the host');
  return commands.replace('node host.mjs', 'exec node host.mjs');
}

/** The fenced block that follows the line with a file's name. */
function blockNamed(name: string): string {
  const block = new RegExp(
    `^\`${name.replace('.', '\\.')}\`[^\\n]*\\n\\n\`\`\`\\w+\\n([\\s\\S]*?)^\`\`\`$`,
    'm',
  );
  const [, code] = block.exec(docs) ?? [];
  if (code === undefined) throw new Error(`docs/embedding.md has no block for ${name}`);
  return code;
}

function attributesOf(given: Record<string, string>): string {
  const attributes = { goal: documentedGoal, 'token-url': '/goal-token', ...given };
  return Object.entries(attributes)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}="${value.replaceAll('"', '&quot;')}"`)
    .join(' ');
}
