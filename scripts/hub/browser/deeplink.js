/**
 * Keeps `?q=` from Material while its script starts: it would take it out of the address for good when the
 * search first closes, and with it the way back from a result.
 *
 * @param {Object} hub gets `shown`, the address to be shown again, if there is a query in it
 */
export function hideQuery(hub) {
  var address = new URL(location.href);
  if (!address.searchParams.has("q")) return;
  hub.shown = address.href;
  address.searchParams["delete"]("q");
  history.replaceState(history.state, "", address.href);
}

/** Shows the address again. */
export function showQuery(hub) {
  if (hub.shown) history.replaceState(history.state, "", hub.shown);
}
