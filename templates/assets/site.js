'use strict';
// Hover cards: who or what a linked name in a brief is. A card is a copy of the name's entry in the
// margin, so nothing is fetched. It comes with the pointer, after a moment, and at once with the
// keyboard's focus; it stays while the pointer is on the name or the card, and Escape takes it away.
// Without this file the names are links all the same, and the margin has the facts.
{
  const NAMES = '.text :is(a.person, a.treaty, a.organisation)';
  const BEFORE = 300; // ms, to read on across a name.
  const AFTER = 250; // ms, to go from a name to its card.
  const GAP = 6; // Pixels between the two.
  const EDGE = 8; // Pixels between a card and the edge of the window.

  const entries = new Map();
  for (const link of document.querySelectorAll('.spread-margin .standings a')) {
    entries.set(link.href, link.parentElement);
  }
  const card = document.createElement('div');
  card.id = 'site-card';
  card.className = 'card standings';
  card.setAttribute('role', 'tooltip');
  card.hidden = true;
  let named; // The link whose card is shown.
  let timer; // What is about to happen: a card comes, or it goes.

  function show(link, x) {
    hide();
    const entry = entries.get(link.href).cloneNode(true);
    const name = document.createElement('strong');
    const own = entry.querySelector('a');
    name.append(...own.childNodes);
    own.replaceWith(name);
    for (const part of entry.querySelectorAll('[hidden]')) part.hidden = false;
    card.replaceChildren(...entry.childNodes);
    card.hidden = false;
    place(link, x);
    link.setAttribute('aria-describedby', card.id);
    named = link;
  }

  function hide() {
    clearTimeout(timer);
    card.hidden = true;
    named?.removeAttribute('aria-describedby');
    named = undefined;
  }

  // Below the whole name or above it, never on it; `x` is where the pointer came in.
  function place(link, x) {
    const { clientWidth, clientHeight } = document.documentElement;
    const lines = [...link.getClientRects()];
    const [first, last] = [lines[0], lines[lines.length - 1]];
    const above = first.top - GAP - card.offsetHeight;
    const below = last.bottom + GAP;
    // Of a name on two lines, the card is next to the one that was pointed at.
    const isOnFirst = first !== last && x > last.right;
    const fits = below + card.offsetHeight <= clientHeight;
    const isAbove = above >= 0 && (isOnFirst || !fits);
    const left = Math.min((isAbove ? first : last).left, clientWidth - card.offsetWidth - EDGE);
    // From the corner of the page, so that it moves with the text.
    card.style.left = `${Math.max(EDGE, left) + scrollX}px`;
    card.style.top = `${(isAbove ? above : below) + scrollY}px`;
  }

  function later(act, wait) {
    clearTimeout(timer);
    timer = setTimeout(act, wait);
  }

  function leave() {
    later(() => {
      if (!named?.matches(':hover, :focus-visible') && !card.matches(':hover')) hide();
    }, AFTER);
  }

  function nameAt({ target }) {
    const link = target.closest?.(NAMES);
    return entries.has(link?.href) ? link : undefined;
  }

  if (entries.size) {
    document.querySelector('main').append(card);
    document.addEventListener('pointerover', (event) => {
      const link = nameAt(event);
      // A finger that touches a link follows it.
      if (!link || event.pointerType === 'touch') return;
      if (link === named) clearTimeout(timer);
      else later(() => show(link, event.clientX), BEFORE);
    });
    document.addEventListener('pointerout', (event) => {
      if (nameAt(event) || card.contains(event.target)) leave();
    });
    document.addEventListener('focusin', (event) => {
      const link = nameAt(event);
      if (link?.matches(':focus-visible')) show(link);
    });
    document.addEventListener('focusout', leave);
    document.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') hide();
    });
    // In another window size, or on coming back to the page, it would be out of place.
    addEventListener('resize', hide);
    addEventListener('pagehide', hide);
  }
}
