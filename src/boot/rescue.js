// The page for when the app has stopped: it hands over everything written in this browser, byte for byte as it lies
// there, without WebAssembly and without the app. The panic hook calls `window.lanternCrashed(message)`; start.js,
// loaded next, watches for the rest. Text reaches the page only through textContent.
(function () {
  "use strict";

  var STORE_SECONDS = 5; // a store that does not answer is given up after this, and the file says so
  var stopped = false; // nothing replaces this page once it stands

  function make(tag, className, text) {
    var element = document.createElement(tag);
    element.className = className;
    if (text) element.textContent = text;
    return element;
  }

  function press(words, kind, act) {
    var button = make("button", "button", words);
    button.type = "button";
    button.dataset.size = "large";
    if (kind) button.dataset.kind = kind;
    button.addEventListener("click", function () { act(button); });
    return button;
  }

  // One calm page over whatever is there. `parts` go between the words and the fold with the technical message.
  function show(title, words, parts, detail) {
    var page = make("div", "rescue__page");
    var rescue = make("main", "rescue");
    var heading = make("h1", "rescue__title", title);
    heading.tabIndex = -1;
    page.append(heading);
    words.forEach(function (line) { page.append(make("p", "rescue__words", line)); });
    page.append.apply(page, parts);
    if (detail) {
      var fold = make("details", "rescue__detail");
      fold.append(make("summary", "", "What the computer said"), make("p", "rescue__detail-text", String(detail)));
      page.append(fold);
    }
    rescue.append(page);
    Array.from(document.body.children).forEach(function (child) { child.hidden = child.inert = true; });
    document.querySelectorAll("dialog[open]").forEach(function (dialog) { dialog.close(); });
    document.body.append(rescue);
    document.title = title + " – Lantern";
    heading.focus();
    return rescue;
  }

  function waysOut(problem) {
    var state = make("p", "rescue__state");
    state.setAttribute("role", "status");
    var ways = make("div", "rescue__ways");
    ways.append(
      press("Download everything", "primary", function (button) {
        if (button.ariaDisabled) return; // not `disabled`: focus would be lost
        button.ariaDisabled = "true";
        state.textContent = "Collecting what you wrote…";
        collect(problem).then(function (found) {
          hand(found.file);
          state.textContent = found.says;
        }, function (reason) {
          state.textContent = "The file could not be made: " + reason;
        }).then(function () { button.ariaDisabled = null; });
      }),
      press("Reload", "", function () { location.reload(); })
    );
    return [ways, state];
  }

  // ---- What is kept in this browser, as it lies there ----

  function limit(work) {
    return new Promise(function (done, fail) {
      setTimeout(function () { fail(new Error("no answer within " + STORE_SECONDS + " seconds")); }, STORE_SECONDS * 1000);
      work(done, fail);
    });
  }

  function openDatabase() {
    return limit(function (done, fail) {
      var request = indexedDB.open("lantern");
      request.onupgradeneeded = function () { // there was none: do not make one
        fail(new Error("nothing is kept here: no database named lantern"));
        request.transaction.abort();
      };
      request.onsuccess = function () { done(request.result); };
      request.onerror = function () { fail(request.error); };
    });
  }

  // Bytes are UTF-8 text unless they are damaged; then they are kept byte for byte.
  function plain(value) {
    if (value instanceof ArrayBuffer) value = new Uint8Array(value);
    if (value instanceof Uint8Array) {
      try {
        return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(value);
      } catch (damaged) {
        return { damagedBytes: Array.from(value) };
      }
    }
    if (value && typeof value === "object" && !Array.isArray(value)) {
      return Object.fromEntries(Object.entries(value).map(function (pair) { return [pair[0], plain(pair[1])]; }));
    }
    return value;
  }

  function readStore(database, name) {
    var records = [];
    return limit(function (done, fail) {
      var request = database.transaction(name, "readonly").objectStore(name).openCursor();
      request.onerror = function () { fail(request.error); };
      request.onsuccess = function () {
        var cursor = request.result;
        if (!cursor) return done();
        try {
          records.push(JSON.stringify({ key: cursor.key, value: plain(cursor.value) }));
        } catch (problem) {
          records.push(JSON.stringify({ key: String(cursor.key), unreadable: String(problem) }));
        }
        cursor.continue();
      };
    }).then(function () { return { records: records, failure: null }; }, function (problem) {
      return { records: records, failure: String(problem) };
    });
  }

  function readLocal() {
    var records = [];
    try {
      for (var n = 0; n < localStorage.length; n += 1) {
        var key = localStorage.key(n);
        if (key.startsWith("lantern:")) records.push(JSON.stringify({ key: key, value: localStorage.getItem(key) }));
      }
      return { records: records, failure: null };
    } catch (problem) {
      return { records: records, failure: String(problem) };
    }
  }

  function collect(problem) {
    var names = ["changes", "snapshots", "shelf"];
    var none = function (reason) { return names.map(function () { return { records: [], failure: String(reason) }; }); };
    return openDatabase().then(function (database) {
      return Promise.all(names.map(function (name) { return readStore(database, name); })).then(function (stores) {
        database.close();
        return stores;
      });
    }).catch(none).then(function (stores) {
      stores.push(readLocal());
      var head = { lanternRescue: 1, madeAt: new Date().toISOString(), problem: problem };
      var pieces = [JSON.stringify(head).slice(0, -1)];
      var failures = [];
      names.concat("localStorage").forEach(function (name, n) {
        if (stores[n].failure) failures.push(name);
        pieces.push(",\n", JSON.stringify(name), ':{"failure":', JSON.stringify(stores[n].failure), ',"records":[\n',
          stores[n].records.join(",\n"), "\n]}");
      });
      pieces.push("\n}\n");
      var count = stores.reduce(function (sum, store) { return sum + store.records.length; }, 0);
      var says = "Handed over: " + count + (count === 1 ? " record." : " records.");
      if (failures.length) says += " Not everything could be read (" + failures.join(", ") + "). The file says why. Try once more before you reload.";
      return { file: new Blob(pieces, { type: "application/json" }), says: says };
    });
  }

  function hand(file) {
    var link = make("a", "");
    link.href = URL.createObjectURL(file);
    link.download = "lantern-rescue-" + new Date().toISOString().slice(0, 16).replace(/[:T]/g, "-") + ".json";
    link.hidden = true;
    document.body.append(link);
    link.click();
    setTimeout(function () { URL.revokeObjectURL(link.href); link.remove(); }, 60000);
  }

  // ---- When something goes wrong ----

  window.lanternCrashed = function (message) {
    if (stopped) return;
    stopped = true;
    show("Something went wrong. What you wrote is kept.",
      ["Lantern has stopped. What it had saved is in this browser. Download a copy first, then reload; your workshop will be there."],
      waysOut(String(message)), message);
  };

  // For start.js: the two pages of a start that failed. `cannotOpen` is final; `late` may be taken away again.
  window.lanternRescue = {
    hasStopped: function () { return stopped; },
    cannotOpen: function (needs) {
      stopped = true;
      var list = make("ul", "rescue__list");
      needs.forEach(function (need) { list.append(make("li", "", need)); });
      show("Lantern cannot open here", ["This is what it needs and did not find:"], [list]);
    },
    late: function (problem) {
      return show("Lantern has not opened yet",
        ["It may be slow today, or a part of it did not arrive. What you wrote here before is kept."], waysOut(problem), problem);
    }
  };
})();
