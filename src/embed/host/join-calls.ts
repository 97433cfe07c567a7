/** The same function with at most one call under way: simultaneous callers share its outcome. */
export function joinCalls<Asked, Outcome>(call: (asked: Asked) => Promise<Outcome>) {
  let underWay: Promise<Outcome> | undefined;
  return (asked: Asked) => {
    underWay ??= call(asked).finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}
