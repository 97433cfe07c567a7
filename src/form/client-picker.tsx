import type { Display } from '../domain/display';
import type { Client } from '../domain/goal/client';
import { faceOf } from '../domain/goal/face';
import { Avatar } from '../ui/avatar';
import type { ControlProps } from '../ui/control-props';
import { MultiSelect } from '../ui/picker/multi-select';
import type { OptionFace } from '../ui/picker/option-types';
import type { RecordSearch } from './record-search';
import { useOptionResults } from './use-option-results';

type Props = ControlProps & {
  selected: readonly Client[];
  onChange: (clients: Client[]) => void;
  onBlur?: () => void;
  text?: string;
  onText?: (text: string) => void;
  placeholder?: string;
  display: Display;
  search: RecordSearch['clients'];
  /** Whether an inactive client can be picked. */
  allowInactive?: boolean;
};

const kindWords = { individual: 'Individual', joint: 'Joint', trust: 'Trust', business: 'Business' };

const words = { one: 'client', many: 'clients' };

/** Picks clients by their name. */
export function ClientPicker({ display, search, allowInactive = false, ...control }: Props) {
  const options = useOptionResults(search);
  const face: OptionFace<Client> = {
    getKey: (client) => client.uuid,
    getLabel: (client) => client.name,
    renderOption: (client) => <ClientRow client={client} display={display} />,
    renderChipStart: (client) => <Face client={client} display={display} size="sm" />,
    whyDisabled: (client) =>
      client.isInactive && !allowInactive ? 'Inactive, so it cannot be chosen' : undefined,
  };
  return <MultiSelect {...control} {...options} face={face} words={words} locale={display.locale} />;
}

function ClientRow({ client, display }: { client: Client; display: Display }) {
  const { name, kind, email, circles, isInactive } = client;
  const facts = {
    kind: kind && kindWords[kind],
    email: email && <Email address={email} />,
    circles: circles?.map((circle) => circle.name).join(', '),
  };
  return (
    <div className="flex min-w-0 items-center gap-3">
      <Face client={client} display={display} size="md" />
      <div className="min-w-0">
        <div dir="auto">
          <span translate="no">{name}</span>
          {isInactive && <span className="text-muted"> (inactive)</span>}
        </div>
        <div className="text-sm text-muted">
          {Object.entries(facts)
            .filter(([, fact]) => fact)
            .map(([name, fact], index) => (
              <span key={name} className="block sm:inline">
                {index > 0 && <span className="max-sm:hidden"> · </span>}
                <span>{fact}</span>
              </span>
            ))}
        </div>
      </div>
    </div>
  );
}

/** If it has to wrap, it wraps before the @. */
function Email({ address }: { address: string }) {
  const at = address.lastIndexOf('@');
  return (
    <span translate="no">
      <span>{address.slice(0, at)}</span>
      <wbr />
      <span>{address.slice(at)}</span>
    </span>
  );
}

function Face({ client, display, size }: { client: Client; display: Display; size: 'sm' | 'md' }) {
  return <Avatar {...faceOf(client, display.photoHosts)} size={size} />;
}
