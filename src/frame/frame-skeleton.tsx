import { FormSkeleton, GoalSkeleton } from '../editor/goal-skeleton';

/** Stands for what the frame is about to show. */
export function FrameSkeleton({ isNew }: { isNew: boolean }) {
  return isNew ? <FormSkeleton /> : <GoalSkeleton />;
}
