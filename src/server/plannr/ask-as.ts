import type { Caller } from '../backend';
import { unauthenticated } from '../http/refusal';
import type { Upstream, UpstreamRequest } from './create-upstream';

type Question<Answer> = Pick<UpstreamRequest<Answer>, 'path' | 'query' | 'read' | 'isFresh'>;
type Task<Answer> = Omit<UpstreamRequest<Answer>, 'token' | 'accountUuid' | 'gone'>;

/** Sends a request to Plannr on behalf of a caller, for as long as its client waits. */
export async function askAs<Answer>(
  upstream: Upstream,
  caller: Caller,
  question: Question<Answer>,
): Promise<Answer> {
  return upstream.ask({ ...question, ...as(caller), method: 'GET', gone: caller.gone });
}

/** Has Plannr do something on behalf of a caller, to its end. */
export async function doAs<Answer>(upstream: Upstream, caller: Caller, task: Task<Answer>): Promise<Answer> {
  return upstream.ask({ ...task, ...as(caller) });
}

function as({ plannrToken, accountUuid }: Caller) {
  if (plannrToken === undefined) throw unauthenticated();
  return { token: plannrToken, accountUuid };
}
