// @ts-check

/** @typedef {{ name: string, version: string, licence: string }} Licensed */

const permissive = [
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'Unlicense',
];

/**
 * What runs in production with its licence as the lockfile has it, on every platform; without what only develops.
 * @param {{ packages: Record<string, { version?: string, license?: string, dev?: boolean }> }} lockfile
 * @returns {Licensed[]}
 */
export function licencesIn({ packages }) {
  const all = Object.entries(packages)
    .filter(([path, { dev }]) => path && !dev)
    .map(([path, { version = '', license = 'unknown' }]) => ({
      name: path.replace(/^.*node_modules\//, ''),
      version,
      licence: license,
    }));
  const once = new Map(all.map((one) => [`${one.name}@${one.version}`, one]));
  return [...once.values()].sort(
    (one, other) => compare(one.name, other.name) || compare(one.version, other.version),
  );
}

/**
 * Whether a licence, or one that may be chosen of several, asks for no more than to be named.
 * @param {string} licence as SPDX writes it
 */
export function isPermissive(licence) {
  return licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => permissive.includes(one.trim())));
}

/**
 * docs/licences.md.
 * @param {Licensed[]} all
 */
export function licencesPage(all) {
  const counts = new Map();
  for (const { licence } of all) counts.set(licence, (counts.get(licence) ?? 0) + 1);
  const summary = [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([name, count]) => `${name} ${count}`);
  return [
    '# Licences',
    '',
    `The ${all.length} packages that run in production, on any platform: ${summary.join(', ')}. None requires more than attribution. \`npm run licences\` writes this page from \`package-lock.json\`.`,
    '',
    '| package | version | licence |',
    '|---|---|---|',
    ...all.map(({ name, version, licence }) => `| ${name} | ${version} | ${licence} |`),
    '',
  ].join('\n');
}

/**
 * @param {string} one
 * @param {string} other
 */
function compare(one, other) {
  return one < other ? -1 : Number(one > other);
}
