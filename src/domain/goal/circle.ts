/** A circle of clients. */
export type Circle = { uuid: string; name: string };
