/** A call of the database driver: the method, what it was given, and the id that the database gave a new row. */
export type DriverCall = {
  method: 'exec' | 'all' | 'get' | 'run' | 'query';
  sql: string;
  /** As the method takes them, after the statement. */
  parameters: unknown[][];
  newId?: unknown;
  /** Parameters that are the new id of an earlier call: in other turns the database gives other ids. */
  ids?: { at: number; fromCall: number }[];
};

/** A request as our server handled it: its statements, and what it sent. */
export type Exchange = {
  calls: DriverCall[];
  status: number;
  headers: Record<string, string>;
  /** Not compressed. */
  body: Buffer;
  isCompressed: boolean;
};

/** What the raw server repeats: for each method and path the exchanges in their order, and the settings of a connection. */
export type Replay = {
  place: { dataDir: string } | { databaseUrl: string };
  settings: DriverCall[];
  exchanges: Record<string, Exchange[]>;
};
