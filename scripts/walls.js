import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseSync } from 'vite';

/** What each folder of src may import besides itself, and why. A file belongs to the first folder that holds it. */
export const walls = [
  { folder: 'domain', may: [], why: 'What a goal is depends on nothing of ours' },
  { folder: 'contract', may: ['domain'], why: 'What travels is written in words of the domain only' },
  { folder: 'api', may: ['domain', 'contract'], why: 'The network speaks the contract and the domain only' },
  { folder: 'ui', may: [], why: 'Controls know nothing of goals: pass them what they need as props' },
  ...['form', 'card', 'client'].map((folder) => ({
    folder,
    may: ['domain', 'ui'],
    why: 'Form, card and client take data as props: nothing of the network or the pages',
  })),
  {
    folder: 'editor',
    may: ['domain', 'contract', 'api', 'ui', 'form', 'card', 'client'],
    why: 'The editor knows neither the pages nor the frame that show it',
  },
  {
    folder: 'pages',
    may: ['domain', 'contract', 'api', 'ui', 'form', 'card', 'client', 'editor'],
    why: 'Pages reach the server by HTTP only, and never the frame',
  },
  {
    folder: 'frame',
    may: [
      ...['domain', 'contract', 'api', 'ui', 'form', 'card', 'client', 'editor'],
      ...['embed/protocol', 'embed/allow-list'],
    ],
    why: 'The frame meets its host at the protocol only, and never the pages',
  },
  {
    folder: 'embed/host',
    may: ['embed/protocol'],
    why: 'Other people’s pages load the host script: it takes the protocol only',
  },
  { folder: 'embed', may: ['domain'], why: 'The protocol and the allow-list know the domain only' },
  {
    folder: 'server',
    may: ['domain', 'contract', 'embed/allow-list'],
    why: 'The server shares the domain, the contract and the allow-list with the browser, nothing else',
  },
];

/**
 * One line for each import below `root`/src that crosses a wall, and for each circle of imports. Types count, tests do
 * not. Specifiers are compared by the path they resolve to, so neither depth nor spelling matters.
 * @param {string} root
 */
export function breaches(root) {
  const imports = new Map(sources(root).map((file) => [file, importsOf(root, file)]));
  return [...[...imports].flatMap(([file, imported]) => crossings(file, imported)), ...circles(imports)];
}

/** @param {string} root */
function sources(root) {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' });
  return files
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /^(?!.*\.test\.).*\.tsx?$/.test(file));
}

/** @param {string} root @param {string} file */
function importsOf(root, file) {
  const source = readFileSync(join(root, 'src', file), 'utf8');
  const { staticImports, staticExports, dynamicImports } = parseSync(file, source).module;
  const specifiers = [
    ...staticImports.map(({ moduleRequest }) => moduleRequest.value),
    ...staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => moduleRequest?.value ?? []),
    ),
    ...dynamicImports.map(({ moduleRequest: { start, end } }) => source.slice(start + 1, end - 1)),
  ];
  return specifiers
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => posix.join(posix.dirname(file), specifier));
}

/** @param {string} file @param {string[]} imported */
function crossings(file, imported) {
  const wall = walls.find(({ folder }) => isIn(file, folder));
  if (!wall) return [];
  const others = walls.map(({ folder }) => folder).filter((folder) => folder.startsWith(`${wall.folder}/`));
  /** @param {string} path */
  const isAllowed = (path) =>
    wall.may.some((place) => isIn(path, place)) ||
    (isIn(path, wall.folder) && !others.some((other) => isIn(path, other)));
  return imported
    .filter((path) => !isAllowed(path))
    .map((path) => `src/${file} imports src/${path}: ${wall.why}`);
}

/** @param {string} path @param {string} place */
function isIn(path, place) {
  return path === place || path.startsWith(`${place}/`) || path.startsWith(`${place}.`);
}

/** @param {Map<string, string[]>} imports */
function circles(imports) {
  /** @type {string[]} */
  const found = [];
  const done = new Set();
  /** @param {string} file @param {string[]} above */
  const visit = (file, above) => {
    if (above.includes(file)) {
      found.push(`A circle of imports: ${[...above.slice(above.indexOf(file)), file].join(' → ')}`);
    } else if (!done.has(file)) {
      for (const path of imports.get(file) ?? []) {
        const next = [path, `${path}.ts`, `${path}.tsx`].find((candidate) => imports.has(candidate));
        if (next) visit(next, [...above, file]);
      }
      done.add(file);
    }
  };
  for (const file of imports.keys()) visit(file, []);
  return found;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const found = breaches('.');
  for (const line of found) console.error(line);
  process.exitCode = found.length === 0 ? 0 : 1;
}
