// Reports all problems that a test finds, not only the first.

import assert from 'node:assert/strict';

/** Fails with a list of all `problems`, one per line, unless there are none. */
export function assertNone(problems) {
  if (problems.length) assert.fail(`${problems.length} problems:\n  ${problems.join('\n  ')}`);
}
