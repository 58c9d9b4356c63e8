"use strict";
(function () {
  // Only comforts: the page reads whole without this script.
  var cards = Array.prototype.slice.call(document.querySelectorAll(".finding"));
  var label = document.querySelector(".keys");
  var toggle = document.getElementById("keys");
  if (cards.length > 1) {
    label.hidden = false;
    try { toggle.checked = localStorage.getItem("crosscheck-keys") !== "off"; } catch (error) { /* no storage here */ }
    toggle.addEventListener("change", function () {
      try { localStorage.setItem("crosscheck-keys", toggle.checked ? "on" : "off"); } catch (error) { /* no storage here */ }
    });
    document.addEventListener("keydown", function (event) {
      if (!toggle.checked || event.ctrlKey || event.metaKey || event.altKey || (event.key !== "j" && event.key !== "k")) { return; }
      var here = document.activeElement ? document.activeElement.closest(".finding") : null;
      var at = cards.indexOf(here);
      var next = event.key === "j" ? at + 1 : at < 0 ? cards.length - 1 : at - 1;
      if (next < 0 || next >= cards.length) { return; }
      cards[next].focus({ preventScroll: true });
      cards[next].scrollIntoView({ block: "start" });
    });
  }
  var opened = [];
  window.addEventListener("beforeprint", function () {
    opened = Array.prototype.filter.call(document.querySelectorAll("details"), function (d) { return !d.open; });
    opened.forEach(function (d) { d.open = true; });
  });
  window.addEventListener("afterprint", function () { opened.forEach(function (d) { d.open = false; }); });
})();
