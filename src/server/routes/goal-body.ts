import { fieldOfKey, goalKeys } from '../../contract/goal-keys';
import { postGoalBody, putGoalBody, readBesideGoal, readGoalBody } from '../../contract/goal-request';
import type { BesideGoal } from '../../contract/write-goal-body';
import type { KnownGoal } from '../../domain/goal/goal';
import { goalSchema } from '../../domain/goal/goal-schema';
import { mayBeEmptied, notEmptied } from '../../domain/goal/may-be-emptied';
import { faultsOf } from '../http/faults-of';
import type { Faults } from '../http/refusal';
import { requireObject } from './request-parts';

export type GoalBody =
  | { isSound: true; goal: KnownGoal; beside: BesideGoal }
  | {
      isSound: false;
      faults: Faults;
      /** The parts without a fault, for the faults that only the database knows. */
      goal: KnownGoal;
      /** Puts the database's item keys back to where the items were in the body. */
      restoreKeys(faults: Faults): Faults;
    };

const schemas = { PUT: putGoalBody, POST: postGoalBody };
const lists = [goalKeys.owners, goalKeys.visibleToCircles] as const;
const uuid = goalSchema.shape.owners.def.element;

/**
 * Reads a goal from a body with every fault at once. Throws `Refusal` with 400 if the body is no object. `isExact`:
 * null is a fault unless Plannr documents it.
 */
export function parseGoalBody(
  verb: 'PUT' | 'POST',
  body: unknown,
  { isExact }: { isExact: boolean },
): GoalBody {
  const given = requireObject(body);
  // A part that a POST lacks is refused in the words for an empty one.
  const whole = verb === 'POST' ? { [goalKeys.name]: '', [goalKeys.owners]: [], ...given } : given;
  const result = schemas[verb].safeParse(whole);
  const emptied = isExact ? emptiedFaults(verb, given) : {};
  if (result.success && Object.keys(emptied).length === 0)
    return {
      isSound: true,
      goal: readGoalBody(result.data, verb),
      beside: readBesideGoal(result.data),
    };

  const { sound, kept } = soundParts(verb, whole);
  return {
    isSound: false,
    faults: { ...(result.error && faultsOf(result.error)), ...emptied },
    goal: readGoalBody(sound, verb),
    restoreKeys: (faults) => restoreKeys(faults, kept),
  };
}

/** Both lists of faults as one, each text once a key. */
export function joinFaults(one: Faults, other: Faults): Faults {
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])];
  return Object.fromEntries(
    keys.map((key) => [key, [...new Set([...(one[key] ?? []), ...(other[key] ?? [])])]]),
  );
}

function emptiedFaults(verb: 'PUT' | 'POST', body: Record<string, unknown>): Faults {
  const emptied = Object.keys(schemas[verb].shape).filter((key) => {
    const known = fieldOfKey(key);
    return body[key] === null && known && !mayBeEmptied(known.field);
  });
  return Object.fromEntries(emptied.map((key) => [key, [notEmptied]]));
}

function soundParts(verb: 'PUT' | 'POST', body: Record<string, unknown>) {
  const sound: Record<string, unknown> = {};
  const kept = new Map<string, number[]>();
  for (const [key, schema] of Object.entries(schemas[verb].shape)) {
    const result = schema.safeParse(body[key]);
    if (result.success) sound[key] = result.data;
  }
  for (const key of lists) {
    const items = body[key];
    if (key in sound || !Array.isArray(items)) continue;
    const indexes = [...items.keys()].filter((index) => uuid.safeParse(items[index]).success);
    sound[key] = indexes.map((index) => uuid.parse(items[index]));
    kept.set(key, indexes);
  }
  return { sound, kept };
}

function restoreKeys(faults: Faults, kept: Map<string, number[]>): Faults {
  return Object.fromEntries(
    Object.entries(faults).map(([key, messages]) => {
      const [list = '', item] = key.split('.');
      const index = item === undefined ? undefined : kept.get(list)?.[Number(item)];
      return [index === undefined ? key : `${list}.${index}`, messages];
    }),
  );
}
