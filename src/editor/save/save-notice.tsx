import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { RequestDetails } from '../../ui/request-details';
import { Words } from '../../ui/words';
import { Countdown } from './countdown';
import { ReceiptNotice } from './receipt-notice';
import type { SaveActions } from './save-actions';
import type { Problem, SaveState } from './save-state';
import type { ValueWords } from './value-words';

type Props = {
  state: SaveState;
  actions: SaveActions;
  words: ValueWords;
  signInPath: string | null;
};

const stillHere = 'Your changes are still here.';

/** The one notice of a state. A conflict has its own view, as it asks for more than a status may. */
export function SaveNotice({ state, actions, words, signInPath }: Props) {
  switch (state.kind) {
    case 'idle':
    case 'invalid':
    case 'conflict':
      return null;
    case 'refused':
      return <RequestDetails id={state.requestId} />;
    case 'unchanged':
      return <Notice tone="info" title="No changes to save" />;
    case 'discarded':
      return (
        <Notice
          tone="info"
          title="Changes discarded"
          actions={actions.onPutBack && <Button onClick={actions.onPutBack}>Undo</Button>}
        />
      );
    case 'sending':
      return (
        state.pace === 'slow' && (
          <Notice tone="info" title="Still saving…" actions={<StopWaiting actions={actions} />} />
        )
      );
    case 'checking':
      return <Notice tone="info" title="Checking whether it saved…" />;
    case 'waiting':
      return (
        <Notice
          tone="warning"
          title={
            <>
              <span>
                {`${state.why === 'throttled' ? 'Too many requests.' : 'The server had a problem.'} Trying again`}
              </span>
              <Countdown until={state.until} />
            </>
          }
          actions={<KeepTrying actions={actions} isTrying={false} />}
        >
          {stillHere}
        </Notice>
      );
    case 'offline':
      return (
        <Notice
          tone="warning"
          title="You’re offline. We’ll save when you’re back"
          actions={<KeepTrying actions={actions} isTrying={state.isProbing} />}
        >
          {stillHere}
        </Notice>
      );
    case 'signed-out':
      return (
        <Notice
          tone="warning"
          title={
            state.isLost
              ? 'You’ve been signed out. We couldn’t confirm the save'
              : 'You’ve been signed out, so nothing was saved'
          }
        >
          <span>{`${stillHere} `}</span>
          <SignInAgain path={signInPath} then="We’ll finish saving here." />
        </Notice>
      );
    case 'signed-in':
      return (
        <Notice
          tone="warning"
          title="You’re signed in again"
          actions={<Button onClick={actions.onSaveAgain}>Save what’s here</Button>}
        >
          You’ve typed more since, so check it before you save.
        </Notice>
      );
    case 'other-account':
      return (
        <Notice tone="warning" title={`You’re now signed in as ${state.name}, so nothing was saved`}>
          <span>{`${stillHere} `}</span>
          <SignInAgain path={signInPath} then="Use the account you started with, then save again." />
        </Notice>
      );
    case 'failed':
      return <Failed problem={state} />;
    case 'not-saved':
      return (
        <Notice
          tone="warning"
          title="The goal was not saved"
          actions={<Button onClick={actions.onSaveAgain}>Save again</Button>}
        >
          {`The stored goal hasn’t changed. ${stillHere}`}
        </Notice>
      );
    case 'untold':
      return (
        <Notice
          tone="warning"
          title="We couldn’t confirm the save"
          actions={<Button onClick={actions.onSaveAgain}>Save again</Button>}
        >
          {`${stillHere} You can save again safely.`}
        </Notice>
      );
    case 'deleted':
      return (
        <Notice
          tone="warning"
          title="Someone deleted this goal, so nothing was saved"
          actions={<Button onClick={actions.onSaveAsNew}>Save as a new goal</Button>}
        >
          {stillHere}
        </Notice>
      );
    case 'unsure':
      return <Unsure state={state} {...{ actions, words, signInPath }} />;
    case 'saved':
      return <ReceiptNotice saved={state} words={words} actions={actions} />;
  }
}

function Failed({ problem }: { problem: Problem }) {
  return (
    <Notice tone="error" title="The goal was not saved">
      <span>{`${problem.message} ${stillHere}`}</span>
      <RequestDetails id={problem.requestId} />
    </Notice>
  );
}

/** `then`: what happens, or what to do, once the adviser is signed in again. */
function SignInAgain({ path, then }: { path: string | null; then: string }) {
  if (path === null) return <span>{`Sign in again in the page around this editor. ${then}`}</span>;
  return (
    <>
      <a href={path} target="_blank" rel="noreferrer" className="underline">
        Sign in in a new tab
      </a>
      <span>{`. ${then}`}</span>
    </>
  );
}

function StopWaiting({ actions }: { actions: SaveActions }) {
  return <Button onClick={actions.onStop}>Cancel</Button>;
}

function KeepTrying({ actions, isTrying }: { actions: SaveActions; isTrying: boolean }) {
  return (
    <>
      <Button isBusy={isTrying} onClick={actions.onTryNow}>
        Try now
      </Button>
      <StopWaiting actions={actions} />
    </>
  );
}

type UnsureProps = {
  state: Extract<SaveState, { kind: 'unsure' }>;
  actions: SaveActions;
  words: ValueWords;
  signInPath: string | null;
};

/** There may be a goal already, so another is created only on request. */
function Unsure({ state: { candidates, message }, actions, words, signInPath }: UnsureProps) {
  return (
    <Notice
      tone="warning"
      title="We lost the reply. The goal may have been created"
      actions={
        <>
          {candidates?.map((goal) => (
            <Button key={goal.uuid} onClick={() => actions.onOpen(goal)}>
              <Words>
                {`Open “${goal.fields.name}”${goal.createdAt ? `, created ${words.moment(goal.createdAt)}` : ''}`}
              </Words>
            </Button>
          ))}
          <Button onClick={actions.onCreateAnother}>
            {candidates?.length ? 'Create another' : 'Create it'}
          </Button>
        </>
      }
    >
      {candidates ? (
        <span>
          {candidates.length === 0
            ? (message ?? 'We found no goal with this name.')
            : 'There is already a goal with this name. Is it yours?'}
        </span>
      ) : (
        <span>
          <span>You’ve been signed out. </span>
          <SignInAgain path={signInPath} then="We’ll check whether it was created." />
        </span>
      )}
      <span>{` ${stillHere}`}</span>
    </Notice>
  );
}
