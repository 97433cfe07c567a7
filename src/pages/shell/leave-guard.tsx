import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { type AroundNavHandler, Router } from 'wouter';
import { createEditorForm, type EditorForm } from '../../editor/editor-form';
import { LeaveQuestion } from '../../editor/leave-question';
import { useBackQuestion } from './use-back-question';

type Guard = {
  form: EditorForm;
  /** Continues at once, or asks first if unsaved input would be lost; signing out offers to save it. */
  askToLeave: (goOn: () => void, options?: { maySave: boolean }) => void;
};

type Question = { goOn: () => void; maySave: boolean };

const GuardContext = createContext<Guard | null>(null);

/** Asks before a link, the back button, a sign-out or a closed window would lose unsaved input. */
export function LeaveGuard({ children }: { children: ReactNode }) {
  const [form] = useState(createEditorForm);
  const [question, setQuestion] = useState<Question | null>(null);

  useEffect(() => {
    function beforeUnload(event: BeforeUnloadEvent) {
      if (form.isChanged()) event.preventDefault();
    }
    window.addEventListener('beforeunload', beforeUnload);
    return () => window.removeEventListener('beforeunload', beforeUnload);
  }, [form]);

  useBackQuestion({
    mayLeave: () => !form.isChanged(),
    onAsk: (goOn) => setQuestion({ goOn, maySave: false }),
  });

  const askToLeave: Guard['askToLeave'] = (goOn, { maySave } = { maySave: false }) => {
    if (form.isChanged()) setQuestion({ goOn, maySave });
    else goOn();
  };
  const aroundNav: AroundNavHandler = (navigate, to, options) => {
    const stays = new URL(to, window.location.href).pathname === window.location.pathname;
    if (stays || options?.replace) navigate(to, options);
    else askToLeave(() => navigate(to, options));
  };

  return (
    <Router aroundNav={aroundNav}>
      <GuardContext value={{ form, askToLeave }}>
        {children}
        {question && <LeaveQuestion form={form} {...question} onClose={() => setQuestion(null)} />}
      </GuardContext>
    </Router>
  );
}

/** The form that is guarded; undefined outside `LeaveGuard`. */
export function useGuardedForm(): EditorForm | undefined {
  return useContext(GuardContext)?.form;
}

export function useLeaveGuard(): Guard {
  const guard = useContext(GuardContext);
  if (!guard) throw new Error('useLeaveGuard stands below LeaveGuard');
  return guard;
}
