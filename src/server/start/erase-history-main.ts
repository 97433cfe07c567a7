import { eraseHistory } from './erase-history';
import { StartError } from './settings';

try {
  await eraseHistory({ parameters: process.argv.slice(2), environment: process.env });
} catch (error) {
  console.error(error instanceof StartError ? error.message : error);
  process.exitCode = 1;
}
