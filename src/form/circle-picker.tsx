import type { Circle } from '../domain/goal/circle';
import type { ControlProps } from '../ui/control-props';
import { MultiSelect } from '../ui/picker/multi-select';
import type { OptionFace } from '../ui/picker/option-types';
import type { RecordSearch } from './record-search';
import { useOptionResults } from './use-option-results';

type Props = ControlProps & {
  selected: readonly Circle[];
  onChange: (circles: Circle[]) => void;
  onBlur?: () => void;
  text?: string;
  onText?: (text: string) => void;
  placeholder?: string;
  locale: string;
  search: RecordSearch['circles'];
  /** Circles to list before the others, when they match. */
  first?: readonly Circle[];
};

const noCircles: readonly Circle[] = [];

const words = { one: 'circle', many: 'circles' };

/** Picks circles by their name. */
export function CirclePicker({ search, locale, first = noCircles, ...control }: Props) {
  const { results, ...asking } = useOptionResults(search);
  const isFirst = ({ uuid }: Circle) => first.some((circle) => circle.uuid === uuid);
  const face: OptionFace<Circle> = {
    getKey: (circle) => circle.uuid,
    getLabel: (circle) => circle.name,
    renderOption: (circle) => (
      <>
        <span dir="auto" translate="no">
          {circle.name}
        </span>
        {isFirst(circle) && <span className="block text-sm text-muted">Contains an owner</span>}
      </>
    ),
  };
  // By default the server returns the first few by name, which need not include the owners' circles.
  const ahead = results.text === '' ? first : results.options.filter(isFirst);
  const options = [...ahead, ...results.options.filter((circle) => !isFirst(circle))];
  return (
    <MultiSelect
      {...control}
      {...asking}
      results={{ ...results, options }}
      face={face}
      words={words}
      locale={locale}
    />
  );
}
