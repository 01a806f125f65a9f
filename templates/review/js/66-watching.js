// Watching: other windows, editors and programs change articles too. The page asks the server what changed since and
// fetches those articles anew.

const WATCH_MILLISECONDS = 2000;
const PATCHES_AT_ONCE = 50;

function startWatching() {
  setInterval(() => {
    if (!saving.isBusy) watch();
  }, WATCH_MILLISECONDS);
}

async function watch() {
  if (saving.isReplaced) return;
  let answer = null;
  try {
    answer = await request(`revision?since=${project.revision}`);
  } catch {
    return;
  }
  if (saving.isOffline) {
    saving.isOffline = false;
    tell(say("server_answers"));
  }
  if (answer.outdated && !saving.isOutdated) tell(say("reload_page"));
  saving.isOutdated = answer.outdated;
  const readOnly = answer.read_only ?? null;
  if (readOnly !== project.readOnly) {
    project.readOnly = readOnly;
    renderProblems();
    tell(readOnly ? sayWith("cannot_save_now", { reason: english(readOnly) }) : say("can_save_again"), Boolean(readOnly));
  }
  if (!readOnly) sendNext();
  adoptOutbox();
  const changed = Object.entries(answer.hashes ?? {}).filter(([path]) => project.articles.some((article) => article.path === path));
  const isNews = answer.revision !== project.revision;
  // What cannot be saved yet keeps nobody from seeing what others do.
  if (!isNews || (saving.waiting.length && !readOnly)) return;
  // Another branch may change hundreds: the reader's own comes first, and the list is not drawn for each.
  const own = current.segment?.article.path;
  const paths = changed.map(([path]) => path).sort((a, b) => (b === own) - (a === own));
  await fetchArticles(paths.slice(0, 1));
  for (let at = 1; at < paths.length; at += PATCHES_AT_ONCE) await fetchArticles(paths.slice(at, at + PATCHES_AT_ONCE));
  project.revision = answer.revision;
}

async function fetchArticles(paths) {
  const patches = [];
  for (const path of paths) patches.push(await request(`article?path=${encodeURIComponent(path)}`).catch(() => null));
  if (patches.some(Boolean)) takePatches(patches.filter(Boolean));
}

const fetchArticle = (path) => (isServer() ? fetchArticles([path]) : null);
