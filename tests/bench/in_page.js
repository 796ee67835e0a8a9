// Runs in the measured page before anything else of it, so that time is taken
// inside the page: where an event is stamped and where a frame is drawn.

(() => {
  const bench = { inputs: [], frames: [], saves: [], tasks: [] };
  Object.defineProperty(window, 'bench', { value: bench });
  addEventListener('TrunkApplicationStarted', ({ detail }) => { bench.wasm = detail?.wasm; });

  // Whatever holds the page up for 50 ms or longer.
  new PerformanceObserver((list) => bench.tasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ type: 'longtask' });

  // A message that is posted from an animation frame is read when that frame
  // has been laid out and painted.
  const afterPaint = (then) => requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { port1.close(); then(performance.now()); };
    port2.postMessage(null);
  });

  const clock = ({ type, key, timeStamp, isTrusted }) => {
    if (!bench.watching || !isTrusted) return;
    const input = { type, key, at: timeStamp };
    bench.inputs.push(input);
    afterPaint((now) => { input.painted = now - timeStamp; });
  };
  for (const type of ['keydown', 'pointerdown', 'pointerup', 'dblclick']) {
    addEventListener(type, clock, { capture: true, passive: true });
  }

  // When the words that say how safe the work is have turned to which.
  const status = new MutationObserver(() => {
    bench.saves.push({ at: performance.now(), words: document.querySelector('.saved').textContent.trim() });
  });

  bench.watch = (withFrames) => {
    Object.assign(bench, { inputs: [], saves: [], frames: [], watching: true, counting: withFrames });
    status.disconnect();
    status.observe(document.querySelector('.saved'), { childList: true, characterData: true, subtree: true });
    const count = () => {
      bench.frames.push(performance.now());
      if (bench.counting) requestAnimationFrame(count);
    };
    if (withFrames) requestAnimationFrame(count);
  };

  // Two frames more, for what the last input has set off.
  bench.stopFrames = () => new Promise((done) => {
    if (!bench.counting) return done();
    requestAnimationFrame(() => requestAnimationFrame(() => { bench.counting = false; done(); }));
  });

  bench.rest = () => {
    bench.watching = false;
    const { inputs, saves, frames } = bench;
    return { inputs, saves, frames };
  };

  // After a reload: when all rows are painted and the field for the next one stands there.
  const { rows, count, field } = JSON.parse(sessionStorage.getItem('bench') ?? '{}');
  if (rows) {
    const look = () => {
      if (document.querySelectorAll(rows).length >= count && document.querySelector(field)) {
        afterPaint((now) => { bench.usable = now; });
      } else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }
})();
