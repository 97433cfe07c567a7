import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { licencesIn } from './licences.js';

test('npm run sbom lists what runs in production, and nothing else', () => {
  const { stdout } = spawnSync('npm', ['run', '--silent', 'sbom'], { encoding: 'utf8' });
  const { bomFormat, components } = JSON.parse(stdout);
  const listed = components.map(({ purl }: { purl: string }) => decodeURIComponent(purl));
  const known = licencesIn(JSON.parse(readFileSync('package-lock.json', 'utf8')));

  expect(bomFormat).toBe('CycloneDX');
  expect(listed).toContainEqual(expect.stringMatching(/^pkg:npm\/fastify@/));
  const versions = known.map(({ name, version }) => `pkg:npm/${name}@${version}`);
  expect(listed.filter((purl: string) => !versions.includes(purl))).toEqual([]);
});
