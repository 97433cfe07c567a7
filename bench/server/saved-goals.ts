import { z } from '../../src/domain/zod';
import type { Place } from './databases';
import { startOurServer } from './our-server';
import { listPage, type Saved } from './requests';

const answer = z.object({
  data: z.array(
    z.object({
      uuid: z.string(),
      name: z.string(),
      account_uuids: z.array(z.string()),
      visible_to_circles_uuids: z.array(z.string()),
      target_amount: z.nullable(z.object({ amount: z.number() })),
      timeframe: z.nullable(z.string()),
      complete_goal_by: z.nullable(z.string()),
      priority: z.nullable(z.string()),
      shown_on_circles: z.boolean(),
    }),
  ),
});

/** Fills a database with the demo firm; some of its goals, each as a client saves it. */
export async function readSavedGoals({ settings }: Place, count: number): Promise<Saved[]> {
  const server = await startOurServer({ settings });
  try {
    const response = await fetch(`${server.url}${listPage.path}`, { headers: listPage.headers });
    const { data } = answer.parse(await response.json());
    return data.slice(0, count).map(({ uuid, target_amount, complete_goal_by, priority, ...goal }) => ({
      uuid,
      body: {
        ...goal,
        ...(target_amount && { target_amount: target_amount.amount }),
        ...(complete_goal_by && { complete_goal_by: complete_goal_by.slice(0, 10) }),
        ...(priority && { priority: Number(priority) }),
      },
    }));
  } finally {
    await server.stop();
  }
}
