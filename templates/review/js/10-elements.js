// Making and filling elements. Text goes in as text only: nothing here takes HTML.

const byId = (id) => document.getElementById(id);

/** An element with attributes (`onclick` and the like are listeners) and children: elements or text. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === undefined || value === null || value === false) continue;
    if (typeof value === "function") made.addEventListener(key.slice(2), value);
    else made.setAttribute(key, value === true ? "" : value);
  }
  made.append(...children.flat(2).filter((child) => child !== null && child !== undefined && child !== false));
  return made;
}

function button(label, onclick, attributes = {}) {
  return element("button", { type: "button", onclick, ...attributes }, label);
}

function fill(parent, ...children) {
  parent.replaceChildren(...children.flat(2).filter((child) => child !== null && child !== undefined && child !== false));
}

/** Sets an attribute only where it differs: the list does this thousands of times while scrolling. */
function attribute(made, name, value) {
  if (value === null || value === undefined || value === false) made.removeAttribute(name);
  else if (made.getAttribute(name) !== String(value)) made.setAttribute(name, value);
}

/** Text of somebody else without what turns the direction of all that follows. */
const plain = (text) => String(text).replace(/[\u2028-\u202e\u2066-\u2069]/g, " ");

/** Words of somebody else among ours: neither turns the other around. */
const isolated = (text) => element("bdi", {}, plain(text));

/** Text in which URLs can be followed. */
const linked = (text) => text.split(/(https?:\/\/[^\s,;]+[^\s,;.])/).map((part, at) => (at % 2 ? element("a", { href: part }, part) : part));

/** Tells everyone, screen readers too, what has come of an action: text or nodes. */
function tell(said, isProblem = false) {
  const message = byId("message");
  const before = message.textContent;
  fill(message, said);
  // The same words twice in a row would not be read again.
  if (message.textContent === before) message.append("\u00a0");
  message.classList.toggle("problem", isProblem);
}

/** Runs a function once things have been quiet for some milliseconds. */
function whenQuiet(milliseconds, run) {
  let timer = 0;
  const later = (...values) => {
    clearTimeout(timer);
    timer = setTimeout(() => run(...values), milliseconds);
  };
  later.cancel = () => clearTimeout(timer);
  return later;
}

/** Where the browser has no idle time to give (Safari), a short pause does. */
const whenIdle = window.requestIdleCallback
  ? (run) => window.requestIdleCallback(run, { timeout: 2000 })
  : (run) => setTimeout(() => run({ timeRemaining: () => 8 }), 30);
