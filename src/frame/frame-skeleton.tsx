import { FormSkeleton, GoalSkeleton } from '../editor/goal-skeleton';

/** Replaces what the frame is about to show. */
export function FrameSkeleton({ isNew }: { isNew: boolean }) {
  return isNew ? <FormSkeleton /> : <GoalSkeleton />;
}
