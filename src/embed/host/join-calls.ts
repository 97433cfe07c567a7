/** The same function, of which one call is under way at most: whoever calls meanwhile shares its outcome. */
export function joinCalls<Asked, Outcome>(call: (asked: Asked) => Promise<Outcome>) {
  let underWay: Promise<Outcome> | undefined;
  return (asked: Asked) => {
    underWay ??= call(asked).finally(() => {
      underWay = undefined;
    });
    return underWay;
  };
}
