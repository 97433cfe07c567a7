import { fireEvent, screen } from '@testing-library/dom';
import userEvent from '@testing-library/user-event';

type Asked = {
  method: string;
  path: string;
  body: unknown;
  /** The server's own answer at a path. */
  read: (path: string) => Promise<object>;
};
type Answer = (asked: Asked) => Promise<Response> | Response | undefined;

/** How a state comes up on our own pages, over the goals of the demo firm. */
export type State = {
  path: string;
  /** In the server's place; undefined: the server's own. */
  answer?: Answer;
  act?: (page: { hasDraft: () => boolean; reload: () => void }) => Promise<unknown>;
};

const user = userEvent.setup();
// Vite makes the code of a page when it is first asked for.
const patience = { timeout: 60_000 };

/** Answers the requests of a method and a path. */
export function on(method: string, path: string, answer: Answer): Answer {
  return (asked) => (asked.method === method && asked.path === path ? answer(asked) : undefined);
}

/** A request that is still under way. */
export function never(): Promise<Response> {
  return new Promise(() => {});
}

/** A request without a connection. */
export function lost(): Promise<Response> {
  return Promise.reject(new TypeError('Failed to fetch'));
}

export function find(role: string, name: string | RegExp): Promise<HTMLElement> {
  return screen.findByRole(role, { name }, patience);
}

export async function click(role: string, name: string | RegExp): Promise<void> {
  await user.click(await find(role, name));
}

export async function fill(name: string | RegExp, value: string, role = 'textbox'): Promise<void> {
  fireEvent.input(await find(role, name), { target: { value } });
}

export async function choose(name: string, option: string): Promise<void> {
  await user.selectOptions(await find('combobox', name), option);
}
