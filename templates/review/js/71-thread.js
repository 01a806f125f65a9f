// Comments on a segment: a thread that only grows, with who wrote what and when. It is resolved and opened again.

/** Who reviews, on a page without a server that does not know their name yet. */
const YOU = "you";
const isResolved = (segment) => segment.thread.at(-1)?.resolved === true;
const commentsOf = (segment) => segment.thread.map(({ comment }) => comment ?? "").join("\n");
const personName = (who) => (who === YOU ? say("you") : who?.replace(/\s*<.*>/, "") || say("unknown"));

function renderThread(segment) {
  const { thread } = segment;
  const field = byId("comment");
  byId("comment-part").hidden = thread.length === 0 && field.value === "" && document.activeElement !== field;
  attribute(field, "lang", segment.article.locale);
  byId("comment-name").textContent = say(thread.length ? "reply" : "comment");
  fill(byId("thread"), thread.map(threadItem));
  byId("thread").classList.toggle("resolved", isResolved(segment));
  const resolve = byId("resolve");
  resolve.hidden = thread.length === 0;
  resolve.textContent = say(isResolved(segment) ? "reopen" : "resolve");
}

function threadItem({ comment, resolved, who, when, imported_by: importer }) {
  const about = [isolated(personName(who)), when ? ` ${whenInWords(when)}` : "", importer ? [wording.comma, ...sayWith("imported_by", { person: isolated(personName(importer)) })] : ""];
  const said = comment ? element("p", { class: "said", dir: "auto" }, comment) : element("p", { class: "said quiet" }, say(resolved ? "resolved" : "reopened"));
  return element("li", {}, element("p", { class: "quiet" }, about), said);
}

function openComment() {
  if (!current.segment) return;
  byId("comment-part").hidden = false;
  byId("comment").focus();
}

/** Sends what is typed, as an entry of the thread. */
function saveComment() {
  const { segment } = current;
  const text = segment && commentDrafts.get(segment.key);
  if (!text) return;
  if (whyHeld(segment)) return tell(whyHeld(segment), true);
  if (saving.waiting.some((entry) => entry.group.changes.some((each) => each.do.comment?.[segment.id] === text && each.path === segment.article.path))) return;
  sendToThread(segment, "comment", { comment: { [segment.id]: text } }, say("comment_saved"));
}

/** Resolves the thread, after what is typed, or opens it again. */
function toggleResolved() {
  const { segment } = current;
  if (!segment) return;
  if (whyHeld(segment)) return tell(whyHeld(segment), true);
  saveComment();
  if (segment.thread.length === 0 && !commentDrafts.has(segment.key)) return tell(say("nothing_here"));
  const resolved = commentDrafts.has(segment.key) || !isResolved(segment);
  sendToThread(segment, resolved ? "resolve" : "reopen", { resolve: { [segment.id]: resolved } }, say(resolved ? "resolved" : "reopened"));
}

function sendToThread(segment, label, what, done) {
  submit({ label, changes: [change([segment], what)] }).then((result) => {
    if (!isDone(result)) return;
    // On the server the answer has brought the thread as it is on the disk.
    if (what.comment) dropComment(segment.key);
    refreshSegment(segment);
    tell(done);
  });
}

/** The entry that a change adds to the thread of a segment on a page without a server. */
function addToThread(segment, entry) {
  const last = segment.thread.at(-1);
  if (entry.comment ? last?.comment === entry.comment : segment.thread.length === 0 || entry.resolved === isResolved(segment)) return;
  segment.thread = [...segment.thread, entry];
}

function startThread() {
  byId("add-comment").addEventListener("click", () => {
    saveComment();
    byId("list").focus();
  });
  byId("resolve").addEventListener("click", () => toggleResolved());
}
