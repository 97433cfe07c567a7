import { describeChange } from '../../domain/words/describe-change';
import { describePast } from '../../domain/words/describe-distance';
import type { GoalWords } from '../../domain/words/describe-value';
import { readForm } from '../../form/goal-form-schema';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Words } from '../../ui/words';
import type { Draft } from './draft';

type Props = {
  draft: Draft;
  words: GoalWords;
  onTake: () => void;
  onDiscard: () => void;
};

/** Offers unsaved input; it is never restored silently. */
export function DraftOffer({ draft, words, onTake, onDiscard }: Props) {
  const stored = draft.base?.fields ?? {};
  const { meant } = readForm(draft.values, { format: words.money, stored, mayEmptyFields: true });
  const sentence = describeChange(stored, meant, words);
  // A frame that reloads asks at once, when "now" says nothing.
  const isRecent = Date.now() - draft.savedAt < 60_000;
  const age = describePast(new Date(draft.savedAt).toISOString(), new Date(), words.money.locale);
  return (
    <div className="mb-6">
      <Notice
        tone="info"
        title={`You have unsaved changes${isRecent ? '' : ` from ${age}`}`}
        actions={
          <>
            <Button onClick={onTake}>Restore</Button>
            <Button variant="quiet" onClick={onDiscard}>
              Discard
            </Button>
          </>
        }
      >
        {sentence && (
          <p className="wrap-anywhere" dir="auto">
            <Words locale={words.money.locale}>{sentence}</Words>
          </p>
        )}
      </Notice>
    </div>
  );
}
