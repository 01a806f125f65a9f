// The workbench as one file, without a server: changes are made here and kept by the browser as a journal of groups.
// The journal is what "Download changes" gives, and what `diglot import` takes.

const CHANGES_SCHEMA = "diglot-changes/1";
const journal = { groups: [], undone: [], data: null };

/** Another file, or the same one made anew from changed articles, has a journal of its own. */
function fileName(data) {
  let hash = 0x811c9dc5;
  for (const letter of data.articles.map((article) => `${article.path}\n${article.hash}`).join("\n")) hash = Math.imul(hash ^ letter.codePointAt(0), 0x01000193) >>> 0;
  return `file|${data.key}|${hash.toString(16)}`;
}

function openJournal(data) {
  journal.data = data;
  journal.groups = [];
  for (const group of remembered("journal", [])) {
    const result = carryOut(group);
    if (isDone(result)) journal.groups.push(group);
  }
  renderJournal();
}

/** Applies a group here and writes it down. */
function applyHere(group) {
  const problem = problemOf(group);
  const result = problem ? { status: "rejected", reason: problem } : carryOut(group);
  if (!isDone(result)) {
    keepUnsaved(group, result);
    return result;
  }
  group.id ??= newId();
  group.when ??= new Date().toISOString();
  journal.groups.push(group);
  journal.undone = [];
  remember("journal", journal.groups);
  resolveDrafts(group);
  renderJournal();
  return result;
}

/** All changes of a group, or none. */
function carryOut(group) {
  const work = group.changes.map((each) => ({ each, segments: Object.keys(each.before).map((id) => project.byKey.get(keyOf(each.path, id))) }));
  for (const { each, segments } of work) {
    const isStale = segments.some((segment, at) => !segment || !isSameText(segment, each.before[Object.keys(each.before)[at]]));
    if (isStale) return { status: "conflict", reason: null };
  }
  for (const { each, segments } of work) {
    const problem = carryOutOne(each, segments, group.when ?? new Date().toISOString());
    if (problem) return { status: "rejected", reason: problem };
  }
  return { status: "applied", reason: null };
}

function carryOutOne({ path, do: what }, segments, when) {
  const segment = (id) => project.byKey.get(keyOf(path, id));
  for (const [id, target] of Object.entries(what.target ?? {})) setTarget(segment(id), target);
  for (const [id, state] of Object.entries(what.state ?? {})) Object.assign(segment(id), { state, expired: false, who: project.reviewer ?? YOU, when });
  const said = typeof what.comment === "string" ? Object.keys(what.state ?? {}).map((id) => [id, what.comment]) : Object.entries(what.comment ?? {});
  const author = { who: project.reviewer ?? YOU, when };
  for (const [id, comment] of said) addToThread(segment(id), comment.trim() ? { comment, ...author } : { resolved: true, ...author });
  for (const [id, resolved] of Object.entries(what.resolve ?? {})) addToThread(segment(id), { resolved, ...author });
  if (what.merge) return mergeHere(...what.merge.map(segment));
  if (what.split) return splitHere(segment(what.split.id), what.split);
  const key = what.dismiss?.key ?? what.fix?.key;
  if (key) for (const each of segments) setFindings(each, each.findings.filter((finding) => finding.key !== key));
  // How a fix reads is known to the program alone.
  if (what.fix) for (const each of segments) each.isProvisional = true;
  return null;
}

function setTarget(segment, target) {
  if (segment.state !== "unreviewed" && target !== segment.target) Object.assign(segment, { state: "unreviewed", expired: true });
  segment.target = target;
  segment.folded = null;
  setFindings(segment, ownFindings(segment, target));
}

/** What stands between two segments is known to the article alone: the merged text is certain only when the changes
    are imported, and until then it can only be read. */
function mergeHere(first, second) {
  if (!first || neighbour(first, 1) !== second) return "these two segments are not adjacent";
  const problem = problemOfMerge(first, second);
  if (problem) return problem;
  first.source = joined(sourceOf(first), sourceOf(second), project.sourceLocale);
  setTarget(first, joined(targetOf(first), targetOf(second), first.article.locale));
  lose(second);
  first.isProvisional = true;
  first.place = { ...first.place, apart: second.place?.apart };
  first.thread = [...first.thread, ...second.thread];
  replaceSegments(first.article, first.article.segments.filter((each) => each !== second));
  listChanged([]);
  return null;
}

/** The same two halves that the program will make. */
function splitHere(segment, { source_at: sourceAt, target_at: targetAt }) {
  const [source, target] = [parted(sourceOf(segment), sourceAt), parted(targetOf(segment), targetAt)];
  const halves = [[sourceOf(segment), sourceAt], [targetOf(segment), targetAt]].map(([text, at]) => [text.slice(0, at), text.slice(at)]);
  const problem = problemOfSplit(segment, halves);
  if (problem) return problem;
  // The space between two sentences is of both languages; what only one of them has stays inside.
  const isShared = source.gap === target.gap;
  const place = { ...segment.place, begins: undefined };
  const second = newSegment(segment.article, { id: nextId(segment), source: source.tail, target: target.tail }, []);
  second.place = place;
  segment.place = { ...segment.place, apart: false };
  segment.source = source.head + (isShared ? "" : source.gap);
  setTarget(segment, target.head + (isShared ? "" : target.gap));
  replaceSegments(segment.article, segment.article.segments.flatMap((each) => (each === segment ? [each, second] : [each])));
  listChanged([second]);
  return null;
}

/** The halves of a text, and the space between them. */
function parted(text, at) {
  const [head, tail] = [text.slice(0, at), text.slice(at)];
  const [first, second] = [head.trimEnd(), tail.trimStart()];
  const [ends, begins] = [head.slice(first.length), tail.slice(0, tail.length - second.length)];
  if (begins === "") return { head: first, gap: ends, tail: second };
  return ends === "" ? { head: first, gap: begins, tail: second } : { head: first, gap: ends, tail };
}

/** The next free number behind what the ids of an article begin with. */
function nextId(segment) {
  const numbered = /^(.*)-(\d+)$/.exec(segment.id);
  const prefix = numbered ? numbered[1] : segment.id;
  const numbersOf = segment.article.segments.map(({ id }) => (id.startsWith(`${prefix}-`) ? /-(\d+)$/.exec(id) : null));
  return `${prefix}-${Math.max(0, ...numbersOf.map((match) => Number(match?.[1] ?? 0))) + 1}`;
}

/** What was done on this page, the last change first. */
function historyHere() {
  const some = (all) => all.slice(0, 5).join(" ") + (all.length > 5 ? ` ${say("more_count", { count: all.length - 5 })}` : "");
  const item = ({ label, changes }) => element("li", {}, element("strong", {}, isolated(actName(label))), " ", isolated(changes.map(({ path, before }) => `${path} ${some(Object.keys(before))}`).join("; ")));
  const items = [...journal.groups].reverse().slice(0, PREVIEW_MAX).map(item);
  const left = journal.groups.length - items.length;
  openDialog({ title: say("history"), body: items.length ? [element("ol", { class: "history", reversed: true }, items), left ? element("p", { class: "quiet" }, say("more_count", { count: left })) : ""] : element("p", {}, say("nothing_changed")), buttons: [[say("close"), closeDialog]] });
}

/** Makes the group again that was taken back last. */
function redoHere() {
  const group = journal.undone.pop();
  if (!group) return tell(say("nothing_to_redo"));
  const { undone } = journal;
  const result = applyHere(group);
  journal.undone = undone;
  if (!isDone(result)) return;
  newSearch(listing.query);
  if (current.segment) renderSegment();
  tell(say("redone", { act: actName(group.label) }));
}

/** Takes the last group back: everything is read again, and all but that is done again. */
function undoHere() {
  const last = journal.groups.at(-1);
  if (!last) return tell(say("nothing_to_undo"));
  journal.undone.push(last);
  remember("journal", journal.groups.slice(0, -1));
  readAgain();
  tell(say("undone", { act: actName(last.label) }));
}

function readAgain() {
  const key = current.segment?.key;
  readProject(journal.data);
  openJournal(journal.data);
  current.segment = null;
  current.anchor = null;
  newSearch(listing.query);
  if (project.byKey.has(key)) show(project.byKey.get(key));
}

/** What no file has yet. */
function newGroups() {
  const handed = new Set(remembered("handed", []));
  return journal.groups.filter((group) => !handed.has(group.id));
}

/** What is new since the last file, under the reviewer's name: whoever imports it must know whose work it is. */
function openDownload() {
  const name = element("input", { type: "text", id: "reviewer", autocomplete: "name", dir: "auto" });
  name.value = project.reviewer ?? "";
  const fresh = newGroups();
  const isAll = element("input", { type: "checkbox", id: "download-all", checked: fresh.length === 0 });
  const save = () => {
    if (!name.value.trim()) return dialogProblem(say("fill_in"));
    project.reviewer = name.value.trim();
    remember("reviewer", project.reviewer);
    closeDialog();
    downloadChanges(isAll.checked ? journal.groups : fresh);
    remember("handed", journal.groups.map((group) => group.id));
    renderJournal();
  };
  const known = journal.groups.length - fresh.length;
  const body = [
    element("p", { class: "fields" }, element("label", {}, `${say("your_name")} `, name)),
    known ? element("p", { class: "fields" }, element("label", {}, isAll, ` ${say("also_earlier", { count: known })}`)) : null,
  ];
  openDialog({ title: say("download_changes"), body, buttons: [[say("download_changes"), save], [say("cancel"), closeDialog]], focus: name });
}

/** A name of its own for each file: each holds only what is new, so that none may take another's place. */
function changesFileName() {
  const words = [project.title || "review", project.reviewer.replace(/\s*<.*>/, ""), new Date().toISOString().slice(0, 19)];
  return `${words.map((word) => word.replace(/[^\p{L}\p{N}]+/gu, "-")).join(".")}.changes.json`;
}

function downloadChanges(groups) {
  const changes = { schema: CHANGES_SCHEMA, reviewer: project.reviewer, groups };
  const link = element("a", { href: URL.createObjectURL(new Blob([JSON.stringify(changes, null, 1)], { type: "application/json" })), download: changesFileName() });
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
  const unsaved = drafts.size ? ` ${say("drafts_not_included", { count: drafts.size })}` : "";
  tell(`${say("changes_in_file", { count: groups.length })}${unsaved}`, drafts.size > 0);
}

/** Goes on from an earlier change file: what it holds beyond the journal is done after it. */
async function importChanges(file) {
  let changes = null;
  try {
    changes = JSON.parse(await file.text());
  } catch {}
  if (changes?.schema !== CHANGES_SCHEMA || !Array.isArray(changes.groups)) return tell(say("bad_change_file"), true);
  const nameOf = (group) => group.id ?? JSON.stringify(group);
  const known = new Set(journal.groups.map(nameOf));
  const results = changes.groups.filter((group) => !known.has(nameOf(group))).map(applyHere);
  const done = results.filter(isDone).length;
  const conflicts = results.filter(({ status }) => status === "conflict").length;
  const rejected = results.length - done - conflicts;
  newSearch(listing.query);
  if (current.segment) renderSegment();
  tell(say("import_result", { applied: done, conflicts, rejected }), results.length > done);
}

function renderJournal() {
  if (isServer()) return;
  askForRows();
  const shown = byId("command-download");
  if (shown) shown.textContent = `${say("download_changes")} (${numbers.format(newGroups().length)})`;
}
