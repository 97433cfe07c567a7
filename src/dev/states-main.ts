import { states } from './states';

const name = new URLSearchParams(window.location.search).get('state');
const state = states[name ?? ''];
// Each brings its own styles.
if (state) {
  const { showOneState } = await import('./show-one-state');
  await showOneState(state);
} else {
  const { showAllStates } = await import('./show-all-states');
  showAllStates(Object.keys(states));
}
