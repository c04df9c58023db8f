/* Small comforts of the frame; every page works without them. */
(function () {
  "use strict";
  var drawer = document.getElementById("__drawer");
  if (!drawer) return;
  document.addEventListener("keydown", function (event) {
    if (event.keyCode === 27 && drawer.checked) {
      drawer.click();
      drawer.focus();
    }
  });
})();
