import { rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import type { Pool } from 'undici';
import type { Plan } from '../plan';
import { atLeastTimes, atMost, type Row } from '../row';
import { compare, spreadOf } from '../statistics';
import type { Databases } from './databases';
import { type Lanes, openPool, requestsPerSecond } from './load';
import { startOurServer } from './our-server';
import { recordExchanges } from './record-replay';
import type { Replay } from './replay';
import { getGoal, listPage, nameOf, putGoal, type Saved } from './requests';
import { readSavedGoals } from './saved-goals';
import { startProcess } from './start-process';

const goalCount = 8;
/** Until both servers are warm; not counted. */
const warmUps = 2;

/** A kind of request, with its lanes in each turn and how much of the floor it is to reach. */
type Kind = { what: string; reach: number | undefined; isShort: boolean; lanes: (turn: number) => Lanes };

/** Our server against the raw one, on one kind of database. */
export async function measureServer(databases: Databases, plan: Plan): Promise<Row[]> {
  const working = join(tmpdir(), `goal-editor-bench-${process.pid}`);
  try {
    const goals = await readSavedGoals(await databases.first(), goalCount);
    const kinds = kindsOf(goals, plan);
    const turns = plan.turns + warmUps;
    const all = kinds.flatMap(({ lanes }) => Array.from({ length: turns }, (_, turn) => lanes(turn)).flat(2));
    const writes = all.filter(({ method }) => method === 'PUT');
    const asked = [...goals.map(getGoal), listPage, ...writes];
    const recorded = await recordExchanges({
      from: await databases.copy(),
      asked,
      file: `${working}.statements`,
    });
    const theirs = await databases.copy();
    const replay: Replay = { place: theirs.place, ...recorded };
    await writeFile(`${working}.replay`, serialize(replay));
    const rows = await compareServers((await databases.copy()).settings, `${working}.replay`, {
      kinds,
      turns,
    });
    return [...rows, ...countStatements(recorded.exchanges, goals)].map((row) => ({
      ...row,
      what: `${row.what}, ${databases.title}`,
    }));
  } finally {
    await rm(`${working}.replay`, { force: true });
    await databases.drop();
  }
}

function kindsOf(goals: Saved[], plan: Plan): Kind[] {
  const many = (length: number) => Array.from({ length }, (_, index) => index);
  return [
    {
      what: 'PUT a goal',
      reach: 0.75,
      isShort: true,
      lanes: (turn) => goals.map((goal) => many(plan.puts).map((n) => putGoal(goal, turn * plan.puts + n))),
    },
    {
      what: 'GET a goal',
      reach: 0.6,
      isShort: true,
      lanes: () => goals.map((goal) => many(plan.gets).map(() => getGoal(goal))),
    },
    {
      what: 'List page',
      reach: undefined,
      isShort: false,
      lanes: () => goals.map(() => many(plan.lists).map(() => listPage)),
    },
  ];
}

type Compared = { kinds: Kind[]; turns: number };

async function compareServers(settings: Record<string, string>, replay: string, { kinds, turns }: Compared) {
  const ours = await startOurServer({ settings });
  const raw = await startProcess({
    script: 'bench/server/raw-server.js',
    environment: { BENCH_REPLAY: replay },
  });
  const pools = { ours: openPool(ours.url, goalCount), raw: openPool(raw.url, goalCount) };
  try {
    const rows: Row[] = [];
    for (const kind of kinds) rows.push(await compareKind(pools, kind, turns));
    return rows;
  } finally {
    await Promise.all([pools.ours.close(), pools.raw.close()]);
    await Promise.all([ours.stop(), raw.stop()]);
  }
}

async function compareKind(pools: { ours: Pool; raw: Pool }, kind: Kind, turns: number): Promise<Row> {
  const ours: number[] = [];
  const raw: number[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    const lanes = kind.lanes(turn);
    ours.push(await requestsPerSecond(pools.ours, lanes));
    raw.push(await requestsPerSecond(pools.raw, lanes));
  }
  const compared = compare(ours.slice(warmUps), raw.slice(warmUps));
  const row = { what: kind.what, unit: 'requests a second', isShort: kind.isShort };
  return kind.reach === undefined ? { ...row, ...compared } : atLeastTimes(kind.reach, row, compared);
}

function countStatements(exchanges: Replay['exchanges'], goals: Saved[]): Row[] {
  const counts = (names: string[]) =>
    spreadOf(names.flatMap((name) => exchanges[name] ?? []).map(({ calls }) => calls.length));
  const unit = 'statements';
  return [
    atMost(
      14,
      { what: 'Statements of a PUT', unit, isShort: true },
      counts(goals.map((goal) => nameOf(putGoal(goal, 0)))),
    ),
    { what: 'Statements of a GET', unit, ours: counts(goals.map((goal) => nameOf(getGoal(goal)))) },
    { what: 'Statements of a list page', unit, ours: counts([nameOf(listPage)]) },
  ];
}
