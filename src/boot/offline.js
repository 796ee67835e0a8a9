// Keeps the program on this computer, so that it opens and reloads without a network once it has been here. It holds
// the program's own files and never a word of a workshop. The two lines in capitals are filled in by tools/seal.mjs.
"use strict";

var MARK = "__MARK__";
var FILES = __FILES__;
// Several Lanterns may live on one origin, in folders of their own.
var OURS = "lantern " + self.registration.scope + " ";
var KEPT = OURS + MARK;
var PATIENCE = 4000; // a network that is there but does not answer must not keep people waiting

self.addEventListener("install", function (event) {
  event.waitUntil(caches.open(KEPT).then(function (kept) {
    return kept.addAll(FILES.map(function (file) {
      // Names with a hash never change; the page itself does.
      return file === "./" ? new Request(file, { cache: "reload" }) : file;
    }));
  }));
});

// A newer Lantern takes over only when no window of the older one is open any more: not in the middle of a workshop.
self.addEventListener("activate", function (event) {
  event.waitUntil(caches.keys().then(function (names) {
    return Promise.all(names.filter(function (name) {
      return name.startsWith(OURS) && name !== KEPT;
    }).map(function (name) { return caches.delete(name); }));
  }));
});

self.addEventListener("fetch", function (event) {
  var request = event.request;
  if (request.method !== "GET" || !request.url.startsWith(self.registration.scope)) return;
  event.respondWith(request.mode === "navigate" ? page(request) : file(request));
});

/** The page as it is now; as it was kept when there is no network, or none that answers. */
function page(request) {
  var kept = caches.open(KEPT).then(function (cache) { return cache.match("./"); });
  return new Promise(function (answer) {
    var asKept = function () { kept.then(function (page) { answer(page || Response.error()); }); };
    var timer = setTimeout(asKept, PATIENCE);
    fetch(request).then(function (fresh) { clearTimeout(timer); answer(fresh); }, function () { clearTimeout(timer); asKept(); });
  });
}

/** Files carry a hash in their name: what was kept is what is asked for. */
function file(request) {
  return caches.match(request).then(function (kept) { return kept || fetch(request); });
}
