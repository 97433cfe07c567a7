import {
  createContext,
  type ReactNode,
  type RefObject,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { type AroundNavHandler, Router } from 'wouter';
import type { GoalFormHandle } from '../form/goal-form';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { useBackQuestion } from './use-back-question';

type Guard = {
  form: RefObject<GoalFormHandle | null>;
  /** Goes on at once, or asks first when something typed would be lost. */
  askToLeave: (goOn: () => void) => void;
};

const GuardContext = createContext<Guard | null>(null);

/** Asks before a link, the back button, a sign-out or a closed window would lose what is typed in the form. */
export function LeaveGuard({ children }: { children: ReactNode }) {
  const form = useRef<GoalFormHandle>(null);
  const [goOn, setGoOn] = useState<{ now: () => void } | null>(null);

  useEffect(() => {
    function beforeUnload(event: BeforeUnloadEvent) {
      if (form.current?.isChanged()) event.preventDefault();
    }
    window.addEventListener('beforeunload', beforeUnload);
    return () => window.removeEventListener('beforeunload', beforeUnload);
  }, []);

  useBackQuestion({
    mayLeave: () => !form.current?.isChanged(),
    onAsk: (now) => setGoOn({ now }),
  });

  function askToLeave(now: () => void) {
    if (form.current?.isChanged()) setGoOn({ now });
    else now();
  }
  const aroundNav: AroundNavHandler = (navigate, to, options) => {
    const stays = new URL(to, window.location.href).pathname === window.location.pathname;
    if (stays || options?.replace) navigate(to, options);
    else askToLeave(() => navigate(to, options));
  };

  return (
    <Router aroundNav={aroundNav}>
      <GuardContext value={{ form, askToLeave }}>
        {children}
        {goOn && (
          <Dialog
            title="Leave without saving?"
            onClose={() => setGoOn(null)}
            actions={
              <>
                <Button onClick={() => setGoOn(null)}>Stay</Button>
                <Button
                  variant="danger"
                  onClick={() => {
                    setGoOn(null);
                    goOn.now();
                  }}
                >
                  Leave and discard
                </Button>
              </>
            }
          >
            What you changed in this goal is not saved.
          </Dialog>
        )}
      </GuardContext>
    </Router>
  );
}

export function useLeaveGuard(): Guard {
  const guard = useContext(GuardContext);
  if (!guard) throw new Error('useLeaveGuard stands below LeaveGuard');
  return guard;
}
