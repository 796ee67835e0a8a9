// Before the app starts: does this browser have what is needed? While it starts: does it arrive whole and in time?
// Afterwards: has it been stopped by a trap that its own panic hook could not report? Needs rescue.js.
// The app tells that it has started by removing `.opening` from the page.
(function () {
  "use strict";

  var START_SECONDS = 20; // then the page says so, and goes away if the app starts after all
  var OFFLINE_AFTER = 3000; // what people wait for comes first
  var RELOADED = "lantern-reloaded-once";
  var rescue = window.lanternRescue;
  var lastProblem = "";

  // From then on the program opens without a network. Only sealed pages have the file that does it.
  function keepOffline() {
    if (!navigator.serviceWorker || !document.querySelector('meta[http-equiv="Content-Security-Policy"]')) return;
    navigator.serviceWorker.register("./offline.js").catch(function () { /* it opens as long as there is a network */ });
  }

  function started() { return !document.querySelector(".opening"); }

  function late() {
    if (rescue.hasStopped() || started() || document.querySelector(".rescue")) return;
    var app = document.getElementById("app");
    var title = document.title;
    var page = rescue.late(lastProblem);
    var watch = setInterval(function () {
      if (!rescue.hasStopped() && !started()) return;
      clearInterval(watch);
      page.remove();
      if (rescue.hasStopped()) return;
      app.hidden = false;
      app.inert = false;
      document.title = title;
    }, 500);
  }

  // A part that did not arrive whole: an old page with new files, most likely. Reload once, never in a loop.
  function partMissing(where) {
    if (rescue.hasStopped() || started()) return;
    lastProblem = "A part did not load: " + where;
    try {
      if (sessionStorage.getItem(RELOADED)) return late();
      sessionStorage.setItem(RELOADED, "yes");
      location.reload();
    } catch (closed) { late(); }
  }

  function trouble(problem) {
    if (problem instanceof WebAssembly.RuntimeError) window.lanternCrashed(problem.message);
    else if (!started()) partMissing(String((problem && problem.message) || problem));
  }

  function reachable(test) { try { return Boolean(test()); } catch (closed) { return false; } }

  var missing = [
    [function () { return location.protocol !== "file:"; },
      "A web address. This page was opened from a folder, where a browser keeps nothing safely. Put the folder on a web server, or ask whoever gave it to you for the address."],
    [function () { return window.WebAssembly && WebAssembly.instantiate; },
      "WebAssembly, which runs the app. Your organisation may have switched it off."],
    [function () { return window.indexedDB; },
      "A place to keep your workshop (IndexedDB). A private window or a strict setting can close it."],
    [function () { localStorage.getItem("lantern:"); return true; },
      "A second place to keep your workshop (localStorage). Allow this site to keep data."],
    [function () { return window.crypto.getRandomValues && window.TextDecoder && window.HTMLDialogElement && CSS.supports("color", "light-dark(#000, #fff)"); },
      "A newer browser: Chrome or Edge 123, Firefox 120, Safari 17.5, or later."]
  ].filter(function (need) { return !reachable(need[0]); }).map(function (need) { return need[1]; });

  if (missing.length) {
    rescue.cannotOpen(missing);
    var app = document.getElementById("app");
    if (app) app.remove(); // the app finds no place to stand and stays away
    return;
  }

  setTimeout(late, START_SECONDS * 1000);
  window.addEventListener("TrunkApplicationStarted", function () {
    try { sessionStorage.removeItem(RELOADED); } catch (closed) { /* nothing to forget */ }
    // Letters that nobody has typed yet: their fonts come while there is a network, not in the middle of a workshop.
    document.fonts.forEach(function (face) { face.load().catch(function () { /* the machine's own font stands in */ }); });
    setTimeout(keepOffline, OFFLINE_AFTER);
  });
  window.addEventListener("error", function (event) {
    var from = event.target;
    if (from && from !== window) { if (from.tagName === "SCRIPT") partMissing(from.src || "the app"); }
    else if (event.error) trouble(event.error);
  }, true);
  window.addEventListener("unhandledrejection", function (event) { trouble(event.reason); });
})();
