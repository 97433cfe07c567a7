import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog/dialog';
import type { EditorForm } from './editor-form';

type Props = {
  form: EditorForm;
  goOn: () => void;
  maySave: boolean;
  /** Whether the only unsaved input is from an earlier visit. */
  isFromBefore?: boolean;
  /** The adviser stays, by choice or because the save failed. */
  onStay?: () => void;
  onClose: () => void;
};

/** Asks what to do with unsaved input before the adviser leaves. */
export function LeaveQuestion({ form, goOn, maySave, isFromBefore, onStay, onClose }: Props) {
  async function saveAndGoOn() {
    onClose();
    // If the save is refused or has to wait, the form says so.
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
