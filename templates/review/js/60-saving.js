// Saving. A change goes out as a group that is applied as a whole or not at all. What waits is kept by the browser
// until the server has answered, so that neither a closed window nor a dead server loses it.

const RETRY_MILLISECONDS = 3000;
const ABANDONED_MILLISECONDS = 12000;
/** In UTF-16 units, of which each can be three bytes; the server takes 4 MiB. */
const REQUEST_MAX = 1_200_000;
/** How many changes from another time are shown. */
const KEPT_SHOWN_MAX = 50;
/** How many articles of a group are fetched anew after a conflict; of a larger one, each article is sent again. */
const FETCHED_MAX = 4;
const saving = { waiting: [], isBusy: false, isOffline: false, isReplaced: false, asked: new Set() };

async function request(path, options = {}) {
  const headers = { "X-Diglot-Token": token(), ...(project.key ? { "X-Diglot-Project": project.key } : {}), ...options.headers };
  const answer = await fetch(`api/${path}`, { ...options, headers, cache: "no-store" });
  if (answer.ok) return answer.json();
  if (answer.status === 403 && project.key) serverReplaced();
  const text = await answer.text();
  const error = new Error(reasonIn(text) || `the server answered ${answer.status}`);
  error.status = answer.status;
  throw error;
}

/** From here on nothing goes out: what is done here is of another server, and perhaps of another project. */
function serverReplaced() {
  if (saving.isReplaced) return;
  saving.isReplaced = true;
  keepOutbox();
  renderProblems();
  tell(say("server_replaced"), true);
}

/** The reason of a refusal, as JSON or as it is. */
function reasonIn(text) {
  try {
    const { error, reason } = JSON.parse(text);
    return error ?? reason ?? text.slice(0, 300);
  } catch {
    return text.slice(0, 300);
  }
}

const post = (path, body) => request(path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });

/** `{ id: { source, target } }` of the segments that a change touches. */
const beforeOf = (segments) => Object.fromEntries(segments.map((segment) => [segment.id, textsOf(segment)]));

/** A change of one article. */
const change = (segments, what, before = beforeOf(segments)) => ({ path: segments[0].article.path, before, do: what });

const newId = () => `${Date.now().toString(36)}${Math.random().toString(36).slice(2, 8)}`;

/** Sends a group, or applies it here where there is no server. Resolves with its result. Groups of one act are undone
    together. */
function submit(group, act = newId()) {
  if (!isServer()) return Promise.resolve(applyHere(group));
  return new Promise((resolve) => {
    const entry = { id: newId(), group, act, resolve, tries: 0 };
    saving.waiting.push(entry);
    keepWaiting(entry);
    renderUnsaved();
    sendNext();
  });
}

/** What waits is in the browser's memory under this window's name; a later one takes over what nobody stamps any more. */
function keepOutbox() {
  for (const entry of saving.waiting) keepWaiting(entry);
  renderUnsaved();
}

function keepWaiting(entry) {
  const { group, act, proof } = entry;
  // What this page cannot send any more is the next one's at once.
  remember(`outbox|${entry.id}`, { group, act, proof, window: memory.window, time: saving.isReplaced ? 0 : Date.now() });
  if (proof) return;
  // Until it is there, the entry counts as one from another time.
  proofOf(group).then((made) => {
    entry.proof = made;
    if (made && saving.waiting.includes(entry)) keepWaiting(entry);
  });
}

/** What only those can make who know the token: that a group was kept by a page of this server. */
async function proofOf(group) {
  const bytes = (text) => new TextEncoder().encode(text);
  try {
    const key = await crypto.subtle.importKey("raw", bytes(token()), { name: "HMAC", hash: "SHA-256" }, false, ["sign"]);
    const made = await crypto.subtle.sign("HMAC", key, bytes(JSON.stringify(group)));
    return [...new Uint8Array(made)].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  } catch {
    return null;
  }
}

/** Sends what other windows of this server left, and asks about what is from another time: whoever was on this address
    then may have kept it. */
async function adoptOutbox() {
  if (saving.isReplaced) return;
  const strange = [];
  for (const id of rememberedKeys("outbox|")) {
    const kept = remembered(`outbox|${id}`);
    const isAbandoned = kept && (kept.window === memory.window || Date.now() - kept.time > ABANDONED_MILLISECONDS);
    const isKnown = () => saving.asked.has(id) || saving.waiting.some((entry) => entry.id === id);
    if (!isAbandoned || !Array.isArray(kept.group?.changes) || isKnown()) continue;
    const isOurs = kept.proof && kept.proof === (await proofOf(kept.group));
    // Meanwhile it may have been taken up, or settled by another window.
    if (isKnown() || !remembered(`outbox|${id}`)) continue;
    if (isOurs) saving.waiting.push({ id, group: kept.group, act: kept.act, proof: kept.proof, resolve: null, tries: 1 });
    else strange.push({ id, ...kept });
  }
  if (strange.length) askAboutOutbox(strange);
  if (saving.waiting.length) {
    keepOutbox();
    sendNext();
  }
}

/** What a change does, as it is read: whoever kept it may have written anything. */
function actInWords(path, before, what) {
  const locale = project.articles.find((article) => article.path === path)?.locale;
  const about = { dir: locale ? direction(locale) : "auto", lang: locale };
  const entries = (of) => (of && typeof of === "object" ? Object.entries(of) : []);
  const said = (name, text) => element("div", { class: "change" }, element("span", { class: "quiet" }, isolated(name), " "), element("ins", { dir: "auto" }, String(text)));
  const ids = Object.keys(before).join(", ");
  const comments = typeof what.comment === "string" ? [[ids, what.comment]] : entries(what.comment);
  return [
    entries(what.target).map(([id, text]) => changeShown(id, about, before[id]?.target ?? null, String(text))),
    entries(what.state).map(([id, state]) => said(id, STATES.includes(state) ? stateName(state) : state)),
    comments.map(([id, text]) => said(`${id} ${say("comment")}`, text)),
    entries(what.resolve).map(([id, isResolved]) => said(`${id} ${say("comments")}`, say(isResolved ? "resolved" : "reopened"))),
    what.merge ? said(ids, say("merge")) : null,
    what.split ? said(ids, say("split")) : null,
    what.fix ? said(ids, say("apply_fix")) : null,
    what.dismiss ? said(`${ids} ${say("dismiss")}`, what.dismiss.reason ?? "") : null,
  ];
}

/** Shows what is from another time. Who closes the dialog is asked again at the next start. */
function askAboutOutbox(kept) {
  if (byId("dialog").open) return;
  for (const { id } of kept) saving.asked.add(id);
  const settle = (isSent) => {
    for (const { id, group, act } of kept) {
      if (isSent) saving.waiting.push({ id, group, act, resolve: null, tries: 1 });
      else forget(`outbox|${id}`);
    }
    closeDialog();
    if (isSent) keepOutbox();
    sendNext();
  };
  const change = ({ path, before, do: what }) => element("li", {}, element("strong", {}, String(path)), actInWords(String(path), before ?? {}, what ?? {}));
  const shown = ({ group, time }) => [element("h3", {}, isolated(actName(String(group.label))), `${wording.comma}${whenInWords(time)}`), element("ul", { class: "unsaved" }, group.changes.map(change))];
  const more = kept.length - KEPT_SHOWN_MAX;
  openDialog({
    title: say("from_session", { count: kept.length }),
    body: [element("p", {}, say("session_note")), kept.slice(0, KEPT_SHOWN_MAX).flatMap(shown), more > 0 ? element("p", {}, say("more_count", { count: more })) : null],
    buttons: [[say("later"), closeDialog], [say("save_them"), () => settle(true)], [say("discard_them"), () => settle(false)]],
  });
}

const actOf = (entry) => String(entry.act ?? entry.id);

/** What goes out next: groups of one act together, as many as a request can hold. Each is made or not by itself. */
function nextEntries() {
  const [first] = saving.waiting;
  const entries = [];
  let size = 0;
  for (const entry of saving.waiting) {
    size += JSON.stringify(entry.group).length;
    if (actOf(entry) !== actOf(first) || (entries.length && size > REQUEST_MAX)) break;
    entries.push(entry);
  }
  return entries;
}

async function sendNext() {
  if (saving.isBusy || saving.isReplaced || saving.waiting.length === 0) return;
  saving.isBusy = true;
  const entries = nextEntries();
  try {
    const answer = await post("save", { groups: entries.map(({ group }) => group), window: memory.window, act: actOf(entries[0]) });
    applyAnswer(answer);
    entries.forEach((entry, at) => finish(entry, answer.results[at]));
    saving.isOffline = false;
  } catch (error) {
    saving.isBusy = false;
    if (saving.isReplaced) return;
    if (error.status && error.status < 500) {
      for (const entry of entries) finish(entry, { status: "rejected", reason: error.message });
      return void sendNext();
    }
    // A server that says why it writes nothing has written nothing.
    const isRefused = error.status === 503;
    saving.isOffline = !isRefused;
    if (!isRefused) for (const entry of entries) entry.tries++;
    tellTrouble(isRefused ? sayWith("not_saved_kept", { reason: english(error.message) }) : [say("no_answer")]);
    keepOutbox();
    return void setTimeout(sendNext, RETRY_MILLISECONDS);
  }
  saving.isBusy = false;
  sendNext();
}

/** Says what keeps changes from being saved: once, however often it is tried, and again when something else was said. */
function tellTrouble(trouble) {
  if (byId("message").textContent.trim() !== element("p", {}, trouble).textContent) tell(trouble.map((piece) => piece.cloneNode?.(true) ?? piece), true);
}

function finish(entry, result) {
  saving.waiting.splice(saving.waiting.indexOf(entry), 1);
  forget(`outbox|${entry.id}`);
  const settled = isAsWanted(entry, result) ? { ...result, status: "applied" } : result;
  if (settled.status === "applied" || settled.status === "unchanged") {
    rebaseWaiting(entry.group);
    resolveDrafts(entry.group);
  } else keepUnsaved(entry.group, settled);
  renderUnsaved();
  entry.resolve?.(settled);
}

/** What this window did to a segment while a change of it was on its way goes on from what that made of it. */
function rebaseWaiting(group) {
  for (const { path, before, do: what } of group.changes) {
    for (const [id, was] of Object.entries(before)) {
      const now = textsAfter(path, id, was, what.target?.[id]);
      if (!now || isSameText(was, now)) continue;
      for (const entry of saving.waiting) {
        const later = entry.group.changes.filter((each) => each.path === path && each.before[id] && isSameText(each.before[id], was));
        for (const each of later) each.before[id] = now;
        if (later.length) keepWaiting(Object.assign(entry, { proof: null }));
      }
    }
  }
}

/** The texts of a segment after a change: what the change says, so that what others wrote since is still noticed. */
function textsAfter(path, id, was, target) {
  const segment = project.byKey.get(keyOf(path, id));
  const now = segment && !segment.gone ? textsOf(segment) : null;
  if (target === undefined || (now && targetOf(now) === target)) return now;
  return { ...was, target };
}

/** A group that went out twice, since its first answer was lost, finds its own texts: that is no change of others. */
function isAsWanted(entry, result) {
  if (entry.tries === 0 || result.status !== "conflict" || !result.current) return false;
  const texts = entry.group.changes.flatMap((each) => Object.entries(each.do.target ?? {}));
  return texts.length > 0 && texts.every(([id, text]) => (result.current[id]?.target ?? null) === text);
}

/** Drafts whose text was saved are done; what was typed since goes on from there. */
function resolveDrafts(group) {
  for (const { path, do: what } of group.changes) {
    for (const [id, text] of Object.entries(what.target ?? {})) settleDraft(keyOf(path, id), text);
    for (const id of Object.keys(what.comment && typeof what.comment === "object" ? what.comment : {})) {
      if (commentDrafts.get(keyOf(path, id)) === what.comment[id]) dropComment(keyOf(path, id));
    }
  }
}

function settleDraft(key, text) {
  const draft = drafts.get(key);
  const segment = project.byKey.get(key);
  if (!draft) return;
  if (draft.text === text || !segment) dropDraft(key);
  else keepDraft(segment, draft.text, textsOf(segment));
  if (segment) refreshSegment(segment);
}

/** Drafts that are what stands in their article are done, whoever saved them. */
function settleDrafts(paths) {
  for (const [key, draft] of [...drafts]) {
    const segment = project.byKey.get(key);
    const isThere = segment && !segment.gone && paths.has(segment.article.path) && draft.text === targetOf(segment);
    if (isThere && sourceOf(draft.before) === sourceOf(segment)) dropDraft(key);
  }
}

/** What could not be saved becomes drafts again, each beside what stands there now. */
function keepUnsaved(group, result) {
  for (const { path, before, do: what } of group.changes) {
    for (const [id, text] of Object.entries(what.target ?? {})) {
      const key = keyOf(path, id);
      const draft = { text: drafts.get(key)?.text ?? text, before: before[id] ?? { source: null, target: null }, rejected: result.status === "rejected" ? result.reason : null };
      drafts.set(key, draft);
      remember(`draft|${key}`, draft);
    }
    if (result.status === "conflict" && group.changes.length <= FETCHED_MAX) fetchArticle(path);
    const segment = current.segment;
    if (segment?.article.path === path) refreshSegment(segment);
  }
  tell(sayWith("not_saved_because", { reason: reasonOf(result) }), true);
}

/** Why a group was not saved. */
const reasonOf = ({ reason, current }) => (reason && !current ? reasonInWords(reason) : say("article_changed"));

/** Takes an answer of `save` or `undo` in. */
function applyAnswer(answer) {
  project.revision = answer.revision ?? project.revision;
  takePatches(answer.patch ?? []);
}

/** Takes in what articles have become; the list is drawn once for all of them. */
function takePatches(patches) {
  const wasGone = current.segment?.gone;
  const fresh = patches.flatMap((patch) => patchArticle(patch));
  for (const patch of patches) for (const segment of project.byPath.get(patch.path)?.segments ?? []) addToIndex(segment);
  settleDrafts(new Set(patches.map((patch) => patch.path)));
  listChanged(fresh);
  if (current.anchor?.gone) current.anchor = null;
  if (current.segment && current.segment.gone !== wasGone) tell(current.segment.gone ? whyHeld(current.segment) : say("is_back", { path: current.segment.article.path }), current.segment.gone);
  if (current.segment && !keepsRow(current.segment)) {
    const near = listing.segments[Math.min(Math.max(0, current.segment.row), listing.segments.length - 1)];
    show(near ?? null);
  }
  countOutdated();
  renderList();
  renderProblems();
  if (patches.some(({ path }) => path === current.segment?.article.path)) refreshSegment(current.segment);
  else renderTabs();
}

/** What a page without a server cannot promise: the article may not allow what is saved here. */
const checkedLater = () => (isServer() ? "" : ` ${say("checked_at_import")}`);

/** Saves new targets of segments of one article. */
function sendTexts(label, segments, targets) {
  const before = beforeOf(segments);
  const emptied = segments.filter((segment) => !targets[segment.id].trim() && targetOf(segment).trim());
  const note = emptied.length ? ` ${say("no_translation_now", { ids: listed(emptied.map(({ id }) => id)) })}` : "";
  for (const segment of segments) segment.waits = (segment.waits ?? 0) + 1;
  const sent = submit({ label, changes: [change(segments, { target: targets }, before)] });
  return sent.then((result) => {
    for (const segment of segments) {
      segment.waits--;
      refreshSegment(segment);
    }
    if (isDone(result)) tell((label === "edit" ? say("saved") : say("saved_act", { act: actName(label) })) + note + checkedLater());
    return result;
  });
}

const isDone = (result) => result.status === "applied" || result.status === "unchanged";
