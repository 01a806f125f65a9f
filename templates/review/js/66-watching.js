// Watching: other windows, editors and programs change articles too. The page asks the server what changed since and
// fetches those articles anew.

const WATCH_MILLISECONDS = 2000;

function startWatching() {
  setInterval(() => {
    if (!saving.isBusy) watch();
  }, WATCH_MILLISECONDS);
}

async function watch() {
  let answer = null;
  try {
    answer = await request(`revision?since=${project.revision}`);
  } catch {
    return;
  }
  if (saving.isOffline) {
    saving.isOffline = false;
    tell("The server answers again.");
  }
  if (answer.outdated && !saving.isOutdated) tell("Articles were added or removed. Reload this page to see them.");
  saving.isOutdated = answer.outdated;
  adoptOutbox();
  const changed = Object.entries(answer.hashes ?? {}).filter(([path]) => project.articles.some((article) => article.path === path));
  const isNews = answer.revision !== project.revision;
  if (!isNews || saving.waiting.length) return;
  for (const [path] of changed) await fetchArticle(path);
  project.revision = answer.revision;
}

async function fetchArticle(path) {
  if (!isServer()) return;
  const patch = await request(`article?path=${encodeURIComponent(path)}`).catch(() => null);
  if (patch) takePatches([patch]);
}
