import type { Answer } from './exchange';

/** Sends the request to the server, once for each call; null if there is no server. */
type PassOn = () => Promise<Answer | null>;

/** Answers a request in place of the server, or returns null to cut the connection. */
export type Fault = (passOn: PassOn) => Promise<Answer | null>;

/** A fault that waits for the test. */
type HeldFault = Fault & {
  /** Resolves once something is held. */
  arrived: Promise<void>;
  letGo: () => void;
};

/** The connection is cut before the server hears of the request. */
export const cutRequest: Fault = async () => null;

/** The server does the work, and its answer is lost. */
export const cutAnswer: Fault = async (passOn) => {
  await passOn();
  return null;
};

/** Cuts the connection in the middle of a body of known length. */
export const cutBody: Fault = (passOn) => passOn().then(cutInHalf);

/** Cuts the connection in the middle of a chunked body. */
export const cutChunkedBody: Fault = async (passOn) => {
  const answer = await passOn();
  return cutInHalf(answer && { ...answer, headers: withoutLength(answer) });
};

/** Sends half of the body as if it were all of it. */
export const truncateBody: Fault = async (passOn) => {
  const answer = await passOn();
  return answer && withBody(answer, answer.body.subarray(0, answer.body.length / 2));
};

/** Holds the request until it is released; then it reaches the server even if the browser gave up. */
export function holdRequest(): HeldFault {
  return hold(async (passOn, letGo) => {
    await letGo();
    return passOn();
  });
}

/** Holds the server's answer until it is released, such as until a later request was answered. */
export function holdAnswer(): HeldFault {
  return hold(async (passOn, letGo) => {
    const answer = await passOn();
    await letGo();
    return answer;
  });
}

type Instead = {
  status: number;
  headers?: Record<string, string>;
  /** Whether the server does the work before its answer is replaced. */
  reachesServer?: boolean;
};

/** Answers this JSON in the place of the server, or nothing without a body. */
export function answerJson({ body, ...instead }: Instead & { body?: unknown }): Fault {
  const text = body === undefined ? '' : JSON.stringify(body);
  return answerText('application/json', text, instead);
}

/** Answers a page in the place of the server, as proxies and sign-in walls do. */
export function answerHtml(instead: Instead): Fault {
  return answerText('text/html', '<!doctype html><title>Proxy</title><h1>Something is wrong</h1>', instead);
}

/** The server gets the request a second time when it has answered the first, and the browser gets one of the answers. */
export function sendTwice(answerOf: 'first' | 'second'): Fault {
  return async (passOn) => {
    const first = await passOn();
    const second = await passOn();
    return answerOf === 'first' ? first : second;
  };
}

/** The server's JSON, changed, as from a server that stored something else. */
export function rewriteAnswer(change: (body: Record<string, unknown>) => unknown): Fault {
  return async (passOn) => {
    const answer = await passOn();
    return (
      answer && withBody(answer, Buffer.from(JSON.stringify(change(JSON.parse(answer.body.toString())))))
    );
  };
}

function hold(play: (passOn: PassOn, letGo: () => Promise<void>) => Promise<Answer | null>): HeldFault {
  const held = createGate();
  const free = createGate();
  const fault: Fault = (passOn) =>
    play(passOn, () => {
      held.open();
      return free.opened;
    });
  return Object.assign(fault, { arrived: held.opened, letGo: free.open });
}

function answerText(
  type: string,
  text: string,
  { status, headers = {}, reachesServer = false }: Instead,
): Fault {
  return async (passOn) => {
    if (reachesServer) await passOn();
    const flat = Object.entries({ 'content-type': type, ...headers }).flat();
    return withBody({ status, headers: flat }, Buffer.from(text));
  };
}

function cutInHalf(answer: Answer | null): Answer | null {
  return answer && { ...answer, cutAfterBytes: Math.floor(answer.body.length / 2) };
}

function withBody(answer: Pick<Answer, 'status' | 'headers'>, body: Buffer): Answer {
  return { ...answer, headers: [...withoutLength(answer), 'content-length', String(body.length)], body };
}

function withoutLength({ headers }: Pick<Answer, 'headers'>): string[] {
  const isLength = (name = '') => name.toLowerCase() === 'content-length';
  return headers.filter((_, index) => !isLength(headers[index - (index % 2)]));
}

function createGate() {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open };
}
