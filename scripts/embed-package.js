// @ts-check
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Adds to the built `index.js` what makes a folder a package: its types and its package.json. Throws when a type is wrong.
 * @param {string} folder
 */
export function completeEmbedPackage(folder) {
  const compiler = [
    'node_modules/typescript/bin/tsc',
    '-p',
    'tsconfig.embed.json',
    '--outDir',
    `${folder}/types`,
  ];
  const { status } = spawnSync(process.execPath, compiler, { stdio: 'inherit' });
  if (status !== 0) throw new Error('The types of the embed could not be written');
  nameFilesInFull(join(folder, 'types'));
  writeFileSync(join(folder, 'index.d.ts'), "export * from './types/host/index.js';\n");
  const { version, description, license } = JSON.parse(readFileSync('package.json', 'utf8'));
  const content = {
    name: '@goal-editor/embed',
    version,
    description,
    license,
    type: 'module',
    sideEffects: false,
    exports: { '.': { types: './index.d.ts', default: './index.js' } },
    types: './index.d.ts',
    files: ['index.js', 'index.d.ts', 'types'],
  };
  writeFileSync(join(folder, 'package.json'), `${JSON.stringify(content, null, 2)}\n`);
}

/**
 * Node's way to resolve modules, which some projects check by, knows no file without its ending.
 * @param {string} folder
 */
function nameFilesInFull(folder) {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    writeFileSync(path, readFileSync(path, 'utf8').replace(/(from ')(\.[^']+)(?=')/g, '$1$2.js'));
  }
}
