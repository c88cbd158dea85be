'use strict';
// Hover cards: who or what a linked name in a brief is. A card is a copy of the name's entry in the margin, so
// nothing is fetched. It appears under the pointer after a delay, and with the keyboard's focus at once; it
// stays while the pointer is on the name or the card, and Escape closes it. Without this file names are
// still links, and the margin has the facts.
{
  const NAMES = '.text :is(a.person, a.treaty, a.organisation)';
  const BEFORE = 300; // ms until a card opens: a pointer that crosses a name opens none.
  const AFTER = 250; // ms until it closes: time to reach the card.
  const GAP = 6; // Pixels between the name and the card.
  const EDGE = 8; // Pixels between the card and the edge of the window.

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
  let timer; // Opens or closes a card after a delay.

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

  // Below or above the whole name, never over it; `x` is where the pointer entered.
  function place(link, x) {
    const { clientWidth, clientHeight } = document.documentElement;
    const lines = [...link.getClientRects()];
    const [first, last] = [lines[0], lines[lines.length - 1]];
    const above = first.top - GAP - card.offsetHeight;
    const below = last.bottom + GAP;
    // If the name breaks over two lines, the card is next to the one under the pointer.
    const isOnFirst = first !== last && x > last.right;
    const fits = below + card.offsetHeight <= clientHeight;
    const isAbove = above >= 0 && (isOnFirst || !fits);
    const left = Math.min((isAbove ? first : last).left, clientWidth - card.offsetWidth - EDGE);
    // Relative to the page, so that it scrolls with the text.
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
      // A tap follows the link.
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
    // After a resize or a return, the card would be out of place.
    addEventListener('resize', hide);
    addEventListener('pagehide', hide);
  }
}
