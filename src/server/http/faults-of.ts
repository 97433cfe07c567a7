import type { z } from 'zod';
import type { Faults } from './refusal';

/** The issues of a schema by the key of the request, as `account_uuids.1` or `filter.uuid`. */
export function faultsOf(error: z.ZodError): Faults {
  const faults = new Map<string, string[]>();
  for (const { key, message } of error.issues.flatMap(keysOf)) {
    const known = faults.get(key) ?? [];
    if (!known.includes(message)) faults.set(key, [...known, message]);
  }
  return Object.fromEntries(faults);
}

function keysOf(issue: z.core.$ZodIssue): { key: string; message: string }[] {
  const key = issue.path.join('.');
  if (issue.code !== 'unrecognized_keys') return [{ key, message: issue.message }];
  return issue.keys.map((name) => ({ key: `${key}.${name}`, message: `There is no ${key} called ${name}` }));
}
