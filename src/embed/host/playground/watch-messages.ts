type Way = 'to the frame' | 'to the host';

/** Shows the messages on every port made from now on, in both directions, and tokens only as present. */
export function watchMessages(tell: (way: Way, message: string) => void): void {
  const { postMessage } = MessagePort.prototype;
  MessagePort.prototype.postMessage = function (this: MessagePort, ...given: [unknown]) {
    tell('to the frame', inShort(given[0]));
    postMessage.apply(this, given);
  };
  window.MessageChannel = class extends MessageChannel {
    constructor() {
      super();
      for (const port of [this.port1, this.port2])
        port.addEventListener('message', ({ data }) => tell('to the host', inShort(data)));
    }
  };
}

const mostLetters = 300;

function inShort(message: unknown): string {
  const text = JSON.stringify(message, (key, value: unknown) =>
    key === 'value' && typeof value === 'string' ? '(a token)' : value,
  );
  return text.length > mostLetters ? `${text.slice(0, mostLetters)}…` : text;
}
