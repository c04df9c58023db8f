/* Notes, in the page, when a key was pressed and what a frame showed as the first result; see search_visitor.py. */
(({ list, first, count, aside }) => {
  const watch = (window.searchWatch = { keys: [], shown: [] });
  const text = (selector) => {
    const element = document.querySelector(selector);
    if (!element?.getClientRects().length) return "";
    const copy = element.cloneNode(true);
    if (aside) copy.querySelectorAll(aside).forEach((part) => part.remove());
    return copy.textContent.replace(/\s+/g, " ").trim();
  };
  let isWaiting = false;
  const afterFrame = new MessageChannel(); // its message comes when the frame has been drawn
  afterFrame.port1.onmessage = () => {
    isWaiting = false;
    watch.shown.push({ at: performance.now(), first: text(first).slice(0, 3000), count: text(count) });
  };
  const isInList = ({ target }) => {
    const element = target.nodeType === Node.ELEMENT_NODE ? target : target.parentElement;
    return element?.closest(list);
  };
  new MutationObserver((changes) => {
    if (isWaiting || !changes.some(isInList)) return;
    isWaiting = true;
    requestAnimationFrame(() => afterFrame.port2.postMessage(0));
  }).observe(document, { childList: true, subtree: true, characterData: true });
  addEventListener("keydown", (event) => watch.keys.push(event.timeStamp), true);
})
