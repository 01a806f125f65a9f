// What the browser remembers: by project, so that two of them never mix, not copies either: a project is known by a key
// that the program makes, never by its title. Storage can be forbidden or full; then it
// lasts as long as the page, and the page says so.

const memory = { prefix: "diglot-review", window: "", isLasting: true, volatile: new Map() };

function openMemory(name) {
  memory.prefix = `diglot-review|${name}|`;
  memory.window = sessionValue("diglot-window") ?? Math.random().toString(36).slice(2);
  keepSessionValue("diglot-window", memory.window);
}

function remember(key, value) {
  const text = JSON.stringify(value);
  try {
    localStorage.setItem(memory.prefix + key, text);
    memory.volatile.delete(key);
  } catch {
    memory.volatile.set(key, text);
    if (memory.isLasting) tell(say("no_storage"), true);
    memory.isLasting = false;
  }
}

function remembered(key, otherwise = null) {
  try {
    const text = memory.volatile.get(key) ?? localStorage.getItem(memory.prefix + key);
    return text === null ? otherwise : JSON.parse(text);
  } catch {
    return otherwise;
  }
}

function forget(key) {
  memory.volatile.delete(key);
  try {
    localStorage.removeItem(memory.prefix + key);
  } catch {}
}

/** The remembered keys that begin so, without what they begin with. */
function rememberedKeys(start) {
  const full = memory.prefix + start;
  const found = [...memory.volatile.keys()].filter((key) => key.startsWith(start)).map((key) => key.slice(start.length));
  try {
    for (let at = 0; at < localStorage.length; at++) {
      const key = localStorage.key(at);
      if (key.startsWith(full)) found.push(key.slice(full.length));
    }
  } catch {}
  return [...new Set(found)];
}

function sessionValue(key) {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

function keepSessionValue(key, value) {
  try {
    sessionStorage.setItem(key, value);
  } catch {}
}
