/** Where the search cannot work, the magnifier stays a link to the page with the lists, and Material's box goes. */
export function keepPlainLink() {
  var box = document.querySelector("[data-md-component=search]");
  if (box) box.hidden = true;
}
