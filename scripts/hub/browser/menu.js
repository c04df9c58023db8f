/** The menu's label becomes a button that a keyboard reaches; the Escape key closes the menu. */
export function makeMenuButton() {
  var drawer = document.getElementById("__drawer");
  var label = document.querySelector("label.menu");
  if (!drawer || !label) return;
  var button = document.createElement("button");
  function tell() { button.setAttribute("aria-expanded", drawer.checked ? "true" : "false"); }
  button.type = "button";
  button.className = label.className;
  button.setAttribute("aria-label", label.textContent);
  button.addEventListener("click", function () { drawer.click(); });
  drawer.addEventListener("change", tell);
  tell();
  label.parentNode.replaceChild(button, label);
  document.addEventListener("keydown", function (event) {
    if (event.keyCode !== 27 || !drawer.checked) return;
    drawer.click();
    button.focus();
  });
}
