import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog/dialog';
import type { EditorForm } from './editor-form';

type Props = {
  form: EditorForm;
  goOn: () => void;
  maySave: boolean;
  /** Whether it is about what an earlier visit left, and nothing else. */
  isFromBefore?: boolean;
  /** Somebody stays, by choice or because the save came to nothing. */
  onStay?: () => void;
  onClose: () => void;
};

/** Asks what becomes of what is typed before somebody goes. */
export function LeaveQuestion({ form, goOn, maySave, isFromBefore, onStay, onClose }: Props) {
  async function saveAndGoOn() {
    onClose();
    // What was refused, or has to wait, says so in the form.
    if (await form.save()) goOn();
    else onStay?.();
  }
  function discardAndGoOn() {
    onClose();
    form.discard();
    goOn();
  }
  function stay() {
    onClose();
    onStay?.();
  }
  return (
    <Dialog
      title="Leave without saving?"
      onClose={stay}
      actions={
        <>
          <Button onClick={stay}>Stay</Button>
          {maySave && <Button onClick={() => void saveAndGoOn()}>Save first</Button>}
          <Button variant="danger" onClick={discardAndGoOn}>
            Leave and discard
          </Button>
        </>
      }
    >
      {form.isSaving()
        ? 'Still saving. If you leave now you won’t know whether it worked.'
        : isFromBefore
          ? 'What you typed in this goal earlier is not saved.'
          : 'What you changed in this goal is not saved.'}
    </Dialog>
  );
}
