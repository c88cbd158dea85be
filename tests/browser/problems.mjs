// Whole lists of faults: one run reports all of them.

import assert from 'node:assert/strict';

/** Holds that there are no faults; otherwise all are listed, one a line. */
export function none(faults) {
  if (faults.length) assert.fail(`${faults.length} faults:\n  ${faults.join('\n  ')}`);
}
