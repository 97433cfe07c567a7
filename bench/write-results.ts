import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import type { Plan } from './plan';
import type { Row } from './row';
import type { Spread } from './statistics';

export type Part = { title: string; about: string; rows: Row[] };

/** Writes every row with the machine and the date. */
export function writeResults(file: string, parts: Part[], plan: Plan): void {
  const blocks = parts.map(({ title, about, rows }) => [`## ${title}`, about, wholeTable(rows)].join('\n\n'));
  const page = ['# Bench', introduction(plan), ...blocks].join('\n\n');
  writeFileSync(file, `${page}\n`);
}

const begin = '<!-- bench -->';
const end = '<!-- /bench -->';

/** Replaces the short table between two marks of a page. */
export function writeShortTable(file: string, parts: Part[]): void {
  const rows = parts.flatMap((part) => part.rows).filter(({ isShort }) => isShort);
  const page = readFileSync(file, 'utf8');
  const [before, rest] = page.split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`${file} has no place for the table`);
  writeFileSync(file, `${before}${begin}\n${shortTable(rows)}\n${end}${after}`);
}

function introduction(plan: Plan): string {
  const [{ model } = { model: 'unknown processor' }] = cpus();
  const machine = `${cpus().length} × ${model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}`;
  return [
    `\`npm run bench\` on ${new Date().toISOString().slice(0, 16).replace('T', ' ')} UTC, ${plan.title} run, Node ${process.version}: ${machine}.`,
    'Ours and the floor take turns, so only the ratios mean anything on another machine. Figures are medians; "from … to" is the least and the most.',
  ].join('\n');
}

function wholeTable(rows: Row[]): string {
  return table(
    ['what', 'unit', 'ours', 'from … to', 'floor', 'from … to', 'ratio', 'from … to', 'reach', ''],
    rows.map(({ what, unit, ours, floor, ratio, reach }) => [
      what,
      unit,
      figure(ours.median),
      range(ours),
      floor ? figure(floor.median) : '',
      floor ? range(floor) : '',
      ratio ? ratio.median.toFixed(2) : '',
      ratio ? `${ratio.least.toFixed(2)} … ${ratio.most.toFixed(2)}` : '',
      reach?.words ?? '',
      outcome(reach),
    ]),
  );
}

function shortTable(rows: Row[]): string {
  return table(
    ['what', 'measured', 'reach', ''],
    rows.map(({ what, unit, ours, ratio, reach }) => [
      what,
      ratio ? `${ratio.median.toFixed(2)} × floor` : `${figure(ours.median)} ${unit}`,
      reach?.words ?? '',
      outcome(reach),
    ]),
  );
}

function outcome(reach: Row['reach']): string {
  if (!reach) return '';
  return reach.isReached ? 'reached' : 'not reached';
}

function table(heads: string[], rows: string[][]): string {
  return [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function range({ least, most }: Spread): string {
  return least === most ? '' : `${figure(least)} … ${figure(most)}`;
}

/** Three digits, or all of a longer whole part. */
function figure(value: number): string {
  if (value === 0) return '0';
  return Math.abs(value) >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(3)));
}
