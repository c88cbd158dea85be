'use strict';
// Highlights a record of the network with its neighbours under the pointer or with the keyboard's focus: they and
// their links stay, with as many names as have room, and everything else fades. Without this file a
// record still shows its own name.
{
  const picture = document.querySelector('.network');
  const records = [...picture.querySelectorAll('a')];
  const links = [...picture.querySelectorAll('[data-ends]')].map((line) => ({
    line,
    ends: line.dataset.ends.split(' ').map((number) => records[number]),
  }));

  const overlap = (one, other) =>
    one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;

  function lift(record) {
    for (const part of picture.querySelectorAll('.lifted')) part.classList.remove('lifted', 'named');
    picture.classList.toggle('lifting', Boolean(record));
    if (!record) return;
    const lifted = links.filter(({ ends }) => ends.includes(record));
    for (const { line } of lifted) line.classList.add('lifted');
    const neighbours = new Set([record, ...lifted.flatMap(({ ends }) => ends)]);
    const names = [...neighbours].map((neighbour) => neighbour.querySelector('text'));
    const isHidden = (name) => getComputedStyle(name).visibility === 'hidden';
    const taken = [];
    for (const name of names.sort((one, other) => isHidden(one) - isHidden(other))) {
      const box = name.getBoundingClientRect();
      const isFree = !taken.some((other) => overlap(box, other));
      if (isFree) taken.push(box);
      name.closest('a').classList.add('lifted', isFree ? 'named' : 'lifted');
    }
  }

  const recordAt = ({ target }) => target.closest('a');
  const focused = () => picture.querySelector('a:focus-visible');
  picture.addEventListener('pointerover', (event) => lift(recordAt(event) ?? focused()));
  picture.addEventListener('pointerleave', () => lift(focused()));
  picture.addEventListener('focusin', () => lift(focused()));
  picture.addEventListener('focusout', () => lift());
}
