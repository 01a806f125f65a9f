// Regular expressions that somebody typed. Some would take longer than anybody waits, and nothing stops one that runs: a
// worker tries them on the texts, and is ended when its time is over. What it found is kept, so that a search can ask.

const PATTERN_MILLISECONDS = 3000;
/** By pattern: `{ pattern, answers, asked }`, of the present search; those with texts that are not tried yet. */
const patterns = { known: new Map(), pending: new Set(), last: Promise.resolve(), end: null };

/** All that the worker does. It knows nothing of the page. */
function patternWorker() {
  onmessage = ({ data: { source, flags, texts, by } }) => {
    postMessage({ isReady: true });
    try {
      const pattern = new RegExp(source, flags);
      postMessage({ results: texts.map((text) => (by === null ? pattern.test(text) : text.replace(pattern, by))) });
    } catch (error) {
      postMessage({ problem: error.message });
    }
  };
}

/** Tries a pattern on texts, behind what is tried already: gives whether it fits each, or what becomes of each. */
function tryPattern(pattern, texts, by = null) {
  const tried = patterns.last.catch(() => null).then(() => runPattern(pattern, texts, by));
  patterns.last = tried;
  return tried;
}

function runPattern({ source, flags }, texts, by) {
  const code = URL.createObjectURL(new Blob([`(${patternWorker})()`], { type: "text/javascript" }));
  let worker = null;
  let timer = 0;
  const answer = new Promise((resolve, reject) => {
    const fail = (reason) => reject(new Error(reason));
    patterns.end = () => fail("Stopped.");
    worker = new Worker(code);
    worker.onerror = () => fail(say("no_patterns"));
    worker.onmessage = ({ data: { isReady, results, problem } }) => {
      // Its start is not its fault.
      if (isReady) timer = setTimeout(() => fail(say("pattern_too_slow")), PATTERN_MILLISECONDS);
      else if (problem) fail(say("pattern_fails", { reason: problem }));
      else resolve(results);
    };
    worker.postMessage({ source, flags, texts, by });
  });
  return answer.finally(() => {
    clearTimeout(timer);
    worker?.terminate();
    URL.revokeObjectURL(code);
    patterns.end = null;
  });
}

/** Another search is made: nobody waits for the answers to the last one. */
function forgetPatterns() {
  patterns.end?.();
  patterns.known.clear();
  patterns.pending.clear();
}

/** A pattern as a test of texts. Of a text that was not tried yet it says no, and notes that somebody asks. */
function patternTest(pattern) {
  const name = String(pattern);
  if (!patterns.known.has(name)) patterns.known.set(name, { pattern, answers: new Map(), asked: new Set() });
  const own = patterns.known.get(name);
  const test = (text) => {
    const answer = own.answers.get(text);
    if (answer !== undefined) return answer;
    own.asked.add(text);
    patterns.pending.add(own);
    return false;
  };
  return { test };
}

/** Tries what was asked. */
async function decidePatterns() {
  while (patterns.pending.size) {
    const [own] = patterns.pending;
    const texts = [...own.asked];
    patterns.pending.delete(own);
    own.asked.clear();
    const results = await tryPattern(own.pattern, texts);
    texts.forEach((text, at) => own.answers.set(text, results[at]));
  }
}
