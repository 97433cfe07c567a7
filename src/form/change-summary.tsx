import type { ReactNode } from 'react';
import { circlesOf, ownersOf } from '../domain/goal/goal-records';
import { circlesWithoutOwner, whereAppears } from '../domain/goal/visibility';
import { describeChange } from '../domain/words/describe-change';
import { goalWords } from '../domain/words/goal-words';
import { Icon } from '../ui/icon';
import { Words } from '../ui/words';
import { fieldLabels } from './field-labels';
import type { FormContent } from './form-content';
import type { GoalFormModel } from './goal-form-model';
import { recordsAround } from './records-around';
import { useSettledContent } from './use-settled-content';

type Props = { form: GoalFormModel; reason: ReactNode };

/** What a save would change, in words, and where the goal appears before and after it. */
export function ChangeSummary({ form, reason }: Props) {
  const content = useSettledContent(form);
  const { base, meant, unreadable } = content;
  const sentence = base ? describeChange(base.fields, meant, wordsFor(content)) : '';
  return (
    <div className="grid gap-4 border-t border-line pt-6 empty:hidden">
      {(sentence || unreadable.length > 0) && (
        <section aria-label="Your changes" className="grid gap-1">
          <p className="text-sm font-semibold">Your changes</p>
          {sentence && (
            <p className="wrap-anywhere" dir="auto">
              <Words locale={content.format.locale}>{sentence}</Words>
            </p>
          )}
          {base && unreadable.length > 0 && (
            <p className="text-sm text-muted">
              {`Needs fixing: ${unreadable.map((field) => fieldLabels[field]).join(', ')}`}
            </p>
          )}
        </section>
      )}
      <Where content={content} />
      {sentence && reason}
    </div>
  );
}

function wordsFor({ base, values, format }: FormContent) {
  return goalWords(format, recordsAround([values], [base]));
}

function Where({ content: { base, values } }: { content: FormContent }) {
  const after = {
    owners: values.owners,
    shownOnCircles: values.shownOnCircles,
    circles: values.visibleToCircles,
  };
  const now = whereAppears(after);
  const before =
    base &&
    whereAppears({
      owners: base.fields.owners && ownersOf(base),
      shownOnCircles: base.fields.shownOnCircles,
      circles: circlesOf(base),
    });
  const strays = (after.shownOnCircles && circlesWithoutOwner(after)) || [];
  return (
    <section aria-label="Where this appears" className="grid gap-1">
      <p className="text-sm font-semibold">Where this appears</p>
      {before !== undefined && before !== now && (
        <p className="text-sm text-muted">{`Until now: ${before}`}</p>
      )}
      <p dir="auto">{now}</p>
      {strays.length > 0 && (
        <p className="flex gap-2 text-sm">
          <Icon name="alert" className="mt-0.5 text-warning" />
          <span>{`No owner is in ${strays.map(({ name }) => name).join(', ')}`}</span>
        </p>
      )}
    </section>
  );
}
