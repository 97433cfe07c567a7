// @ts-check
import { readFileSync, writeFileSync } from 'node:fs';
import { licencesIn, licencesPage } from './licences.js';

const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8'));
writeFileSync('docs/licences.md', licencesPage(licencesIn(lockfile)));
