// Checking as one types: by the server with all rules, or, from the file, with what the browser can do itself.

const check = { asked: 0, key: null, text: null, findings: null, rejected: null };
const askSoon = whenQuiet(250, (segment, text) => askServer(segment, text));

function askToCheck(segment) {
  if (isServer() && !segment.gone) askSoon(segment, byId("target").value);
}

function forgetCheck() {
  askSoon.cancel();
  check.key = null;
}

async function askServer(segment, text) {
  const asked = ++check.asked;
  const before = findingsNow(segment, text).length;
  const answer = await checkedText(segment, text);
  if (!answer || asked !== check.asked || segment !== current.segment) return;
  Object.assign(check, { key: segment.key, text, findings: answer.findings, rejected: answer.rejected });
  if (byId("target").value !== text) return;
  renderTexts();
  setReading("target", answer.html);
  if (answer.rejected) fill(byId("target-note"), sayWith("cannot_be_saved", { reason: reasonInWords(answer.rejected) }));
  else if (answer.findings.length !== before) tell(answer.findings.length ? say("finding_count", { count: answer.findings.length }) : say("no_findings"));
}

/** What the rules find in a text, and why it cannot be saved; nothing if the server does not answer. */
async function checkedText(segment, target) {
  if (!isServer()) return { findings: ownFindings(segment, target), rejected: problemOfText(segment, target) };
  return post("check", { path: segment.article.path, id: segment.id, target }).catch(() => null);
}

/** What is known about a text: of the saved one all, of what is being typed the last answer. */
function findingsNow(segment, text) {
  if (!drafts.has(segment.key) || text === targetOf(segment)) return segment.findings;
  if (!isServer()) return ownFindings(segment, text);
  return check.key === segment.key ? check.findings : segment.findings.map((finding) => ({ ...finding, target_range: null }));
}

function checkedInWords(segment) {
  if (isServer() || !drafts.has(segment.key)) return say("no_findings");
  return say("page_checks_only");
}

/** What can be found without the program. */
function ownFindings(segment, text) {
  const found = [];
  const add = (rule, severity, message, range = null) => found.push({ rule, severity, message, help: null, target_range: range, fix: null, key: null });
  if (!text.trim() && sourceOf(segment).trim()) add("empty-target", "error", "translation is empty");
  for (const match of text.matchAll(/(?<=\S) {2,}(?=\S)/g)) add("double-space", "info", "several spaces", [match.index, match.index + match[0].length]);
  for (const match of text.matchAll(/(?<![\p{L}\p{N}])(\p{L}{2,}) \1(?![\p{L}\p{N}])/giu)) add("doubled-word", "warning", `\`${match[1]}\` is repeated`, [match.index, match.index + match[0].length]);
  const sides = compareSides(sourceOf(segment), text);
  const rules = { link: ["link-missing", "link-extra"], number: ["number-mismatch", "number-mismatch"], code: ["code-changed", "code-changed"], emphasis: ["emphasis-lost", "emphasis-moved"], placeholder: ["placeholder-changed", "placeholder-changed"], tag: ["html-changed", "html-changed"], include: ["structure-mismatch", "structure-mismatch"] };
  for (const [token, times] of timesOf(sides.source.filter((each) => each.isAlone))) add(rules[token.kind][0], "warning", `\`${token.text.replace(/^\]/, "")}\` is missing from the translation${times > 1 ? `, ${times} times` : ""}`);
  for (const token of sides.target.filter((each) => each.isAlone)) add(rules[token.kind][1], "warning", `\`${token.text.replace(/^\]/, "")}\` is not in the source`, [token.start, token.end]);
  for (const name of project.noLoc) {
    if (sourceOf(segment).includes(name) && !text.includes(name)) add("no-loc-changed", "warning", `\`${name}\` is a do-not-translate term`);
  }
  for (const term of termsIn(segment)) {
    const wrong = term.forbidden?.find((word) => fold(text).includes(fold(word)));
    if (wrong) add("term", "warning", `\`${wrong}\` is a forbidden term${term.target?.length ? `: ${term.target.join(", ")}` : ""}`);
  }
  return found;
}
