import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

type Stage = {
  name: string;
  root: string;
  workdir: string;
  env: Record<string, string>;
  user: string;
  lines: string[];
};

const here = /^(PATH|HOME|TMPDIR|NODE_EXTRA_CA_CERTS|\w*_proxy|npm_config_\w+)$/i;

/**
 * Follows the Dockerfile without Docker: a folder for each stage, this machine's Node in the place of the base image, and
 * its user in the place of `node`. `context` is the folder that is built. Throws when an instruction fails or is unknown.
 */
export function runDockerfile(context: string) {
  const folder = mkdtempSync(join(tmpdir(), 'goal-editor-image-'));
  const ignored = readFileSync(join(context, '.dockerignore'), 'utf8').split('\n');
  const own = Object.entries(process.env).filter(([name]) => here.test(name));
  const stages: Stage[] = [];

  for (const line of readFileSync(join(context, 'Dockerfile'), 'utf8').split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    const [instruction = '', ...words] = line.split(' ');
    if (instruction === 'ARG') continue;
    if (instruction === 'FROM') stages.push(makeStage(words.at(-1) ?? ''));
    else follow(instruction, words.join(' '));
  }
  const image = last();
  const [healthCheck = '', command = ''] = image.lines;
  return {
    folder: image.workdir,
    user: image.user,
    env: environmentOf(image),
    command: readCommand(command),
    healthCheck: readCommand(healthCheck),
    remove: () => rmSync(folder, { recursive: true }),
  };

  function makeStage(name: string): Stage {
    const root = join(folder, String(stages.length));
    mkdirSync(root);
    return { name, root, workdir: root, env: {}, user: 'root', lines: [] };
  }

  function last(): Stage {
    const stage = stages.at(-1);
    if (!stage) throw new Error('The Dockerfile begins without FROM');
    return stage;
  }

  function follow(instruction: string, rest: string) {
    const stage = last();
    const inStage = (text: string) => text.replace(/(?<=^|[ =])\//g, `${stage.root}/`);
    switch (instruction) {
      case 'WORKDIR':
        stage.workdir = inStage(rest);
        mkdirSync(stage.workdir);
        break;
      case 'ENV':
        for (const pair of rest.split(' ')) {
          const [name = '', value = ''] = inStage(pair).split('=');
          stage.env[name] = value;
        }
        break;
      case 'COPY':
        copy(stage, rest.split(' '));
        break;
      case 'RUN':
        run(stage, inStage(rest).replace('node:node', `${process.getuid?.()}:${process.getgid?.()}`));
        break;
      case 'HEALTHCHECK':
      case 'CMD':
        stage.lines.push(rest);
        break;
      case 'USER':
        stage.user = rest;
        break;
      case 'VOLUME':
      case 'EXPOSE':
        break;
      default:
        throw new Error(`The test of the Dockerfile does not know ${instruction}`);
    }
  }

  function copy(stage: Stage, words: string[]) {
    const from = stages.find(({ name }) => words[0] === `--from=${name}`);
    const paths = from ? words.slice(1) : words;
    const target = join(stage.workdir, paths.at(-1) ?? '');
    for (const path of paths.slice(0, -1)) {
      const source = join(from?.root ?? context, path);
      const filter = (file: string) => from !== undefined || !ignored.includes(basename(file));
      cpSync(source, path.includes('/') || path === '.' ? target : join(target, path), {
        recursive: true,
        filter,
      });
    }
  }

  function run(stage: Stage, command: string) {
    const { status, stderr, stdout } = spawnSync('sh', ['-c', command], {
      cwd: stage.workdir,
      env: environmentOf(stage),
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`RUN ${command} failed: ${stdout}${stderr}`);
  }

  function environmentOf(stage: Stage): Record<string, string> {
    return { ...Object.fromEntries(own), npm_config_prefer_offline: 'true', ...stage.env };
  }
}

/** The words of a JSON command, after whatever precedes it. */
function readCommand(line: string): [string, ...string[]] {
  return JSON.parse(line.slice(line.indexOf('[')));
}
