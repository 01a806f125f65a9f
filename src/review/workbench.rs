//! The workbench itself: the articles as they are now, and what is done to them.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::fmt::Write as _;

use rayon::prelude::*;

use super::article::{ArticleInfo, ReviewArticle, hash_of};
use super::batch::add_all;
use super::change::Group;
use super::data::{
    DataView, GroupResult, Mode, PatchView, ProjectInfo, SavedView, Status, for_page,
};
use super::draft::{Draft, SaveError};
use super::host::{Examined, Failure, ReviewHost};
use super::imported::Imported;
use super::journal::{Author, Journal, Refusal};
use super::page;
use super::place::places;
use super::recovery;
use super::retext::retext;
use super::states::{States, article_path, states_file};
use super::undo::{self, Choice, Rereading};
use crate::article::Article;
use crate::check::dismissals::{self, Dismissals};
use crate::finding::Located;
use crate::text::Source;

/// The articles of a project that are reviewed.
pub struct Workbench<'d> {
    pub(super) desk: &'d (dyn ReviewHost + Sync),
    pub(super) facts: ProjectInfo,
    pub(super) sheets: Vec<ReviewArticle>,
    by_path: HashMap<String, usize>,
    revision: u64,
    is_loaded: bool,
    pub(super) journal: Journal,
    /// `true` if articles have come or gone since it was opened.
    pub(super) is_outdated: bool,
    /// `false` while whoever asks for the revision is answered without a look at the disk.
    is_watching: bool,
    /// Why nothing can be saved; none while all can.
    pub(super) read_only: Option<String>,
}

impl<'d> Workbench<'d> {
    /// A workbench for these articles. Groups of changes that were cut off are finished or taken back
    /// first; says what came of them.
    ///
    /// # Errors
    ///
    /// When the journal cannot be read or written.
    pub fn open(
        desk: &'d (dyn ReviewHost + Sync),
        facts: ProjectInfo,
        articles: Vec<ArticleInfo>,
    ) -> Result<(Self, Vec<String>), Failure> {
        let mut workbench = Self::reading(desk, facts, articles);
        let message = workbench.begin_writing()?;
        Ok((workbench, message))
    }

    /// A workbench for these articles as they are, while somebody else may write to them.
    pub fn reading(
        desk: &'d (dyn ReviewHost + Sync),
        facts: ProjectInfo,
        articles: Vec<ArticleInfo>,
    ) -> Self {
        let paths = articles.iter().enumerate();
        let by_path = paths.map(|(number, about)| (about.path.clone(), number)).collect();
        let sheets = articles.into_iter().map(|about| ReviewArticle::empty(about, 0)).collect();
        let journal = Journal::default();
        Self {
            desk,
            facts,
            sheets,
            by_path,
            revision: 1,
            is_loaded: false,
            journal,
            is_outdated: false,
            is_watching: true,
            read_only: None,
        }
    }

    /// Says why nothing can be saved: whoever tries to save something gets this as the reason.
    pub fn set_read_only(&mut self, reason: String) {
        self.read_only = Some(reason);
    }

    /// Begins to write to the project, of which articles may have been read already. Groups of changes that were cut
    /// off are completed or rolled back first; says what came of them.
    ///
    /// # Errors
    ///
    /// When the journal cannot be read or written.
    pub fn begin_writing(&mut self) -> Result<Vec<String>, Failure> {
        let (journal, message) = recovery::open(self.desk.files())?;
        (self.journal, self.read_only) = (journal, None);
        Ok(message)
    }

    /// Informs the page whether articles have come or gone: it has to be loaded again to show them.
    pub fn set_outdated(&mut self, is_outdated: bool) {
        self.is_outdated = is_outdated;
    }

    /// Says whether the files are looked at when the page asks for the revision.
    pub fn set_watching(&mut self, is_watching: bool) {
        self.is_watching = is_watching;
    }

    /// The page that needs no server, with all articles in it.
    ///
    /// # Errors
    ///
    /// When an article cannot be read.
    pub fn page(&mut self) -> Result<String, Failure> {
        self.load()?;
        self.find_places();
        let data = DataView::new(Mode::File, self.revision, None, &self.facts, &self.sheets);
        let locales = self.facts.locales.iter().map(|(locale, _)| locale);
        Ok(page::self_contained(&for_page(&data), locales.chain([&self.facts.source_locale])))
    }

    /// Finds where segments stand in their articles: what a page without a server cannot ask for.
    fn find_places(&mut self) {
        let all = (0..self.sheets.len()).into_par_iter().map(|number| {
            let path = &self.sheets[number].about.path;
            // One that cannot be read has no segments either.
            let article = self.article(path).ok().flatten();
            article.map(|article| places(&article, self.desk.dialect(path))).unwrap_or_default()
        });
        let all: Vec<_> = all.collect();
        for (sheet, places) in self.sheets.iter_mut().zip(all) {
            for (segment, place) in sheet.segments.iter_mut().zip(places) {
                segment.place = Some(place);
            }
        }
    }

    /// All data, for the page on the server.
    pub(super) fn data(&mut self) -> Result<String, Failure> {
        self.load()?;
        let reviewer = self.desk.reviewer();
        let mut data =
            DataView::new(Mode::Server, self.revision, reviewer, &self.facts, &self.sheets);
        data.read_only = self.read_only.as_deref();
        Ok(serde_json::to_string(&data)?)
    }

    /// Reads all articles, if they were not read yet.
    pub(super) fn load(&mut self) -> Result<(), Failure> {
        if self.is_loaded {
            return Ok(());
        }
        self.desk.changed();
        let all: Vec<usize> = (0..self.sheets.len()).collect();
        self.read_again(&all)?;
        self.is_loaded = true;
        Ok(())
    }

    /// Makes groups of changes, one after the other; `who` made them, if it is not who works here.
    /// They are one act, which is undone whole.
    ///
    /// # Errors
    ///
    /// When an article cannot be read again afterwards; what was written stands.
    pub fn save(
        &mut self,
        groups: &[Group],
        who: Option<&str>,
    ) -> Result<Vec<GroupResult>, Failure> {
        let author = self.author(who.map(str::to_owned), None, None);
        Ok(self.save_all(groups, &author)?.results)
    }

    /// Who does something now; `who`, if it is not who works here.
    pub(super) fn author(
        &self,
        who: Option<String>,
        window: Option<String>,
        act: Option<String>,
    ) -> Author {
        let reviewer = self.desk.reviewer();
        let importer = reviewer.clone().filter(|_| who.is_some() && who != reviewer);
        let (who, when) = (who.or(reviewer), self.desk.now());
        Author { who, when, window, act, importer, groups: Vec::new() }
    }

    pub(super) fn save_all(
        &mut self,
        groups: &[Group],
        author: &Author,
    ) -> Result<SavedView, Failure> {
        if let Some(reason) = &self.read_only {
            let refused = GroupResult::new(Status::Rejected, Some(reason.clone()));
            return Ok(self.saved(vec![refused; groups.len()], Vec::new(), None));
        }
        let mut changed = BTreeSet::new();
        // All at once; if the disk does not take that, one after the other.
        let results = match self.save_together(groups, author, &mut changed) {
            Ok(results) => results,
            Err(_) if groups.len() > 1 => {
                let alone = groups.iter().map(|group| {
                    let saved =
                        self.save_together(std::slice::from_ref(group), author, &mut changed);
                    saved.map_or_else(GroupResult::of_error, |mut results| results.remove(0))
                });
                alone.collect()
            }
            Err(error) => vec![GroupResult::of_error(error)],
        };
        let patch = self.changed(changed.iter().map(|file| &**file))?;
        Ok(self.saved(results, patch, None))
    }

    /// Results of groups of changes if they were made now, one after the other; nothing is written.
    pub(super) fn attempt(&self, groups: &[Group]) -> Vec<GroupResult> {
        let mut draft = Draft::new(self.desk, &self.author(None, None, None));
        let results = groups.iter().map(|group| match draft.add(group, |path| self.about(path)) {
            Ok(true) => GroupResult::new(Status::Applied, None),
            Ok(false) => GroupResult::new(Status::Unchanged, None),
            Err(error) => GroupResult::of_error(error),
        });
        results.collect()
    }

    /// Makes those of some groups that can be made, and writes what came of all in one go.
    fn save_together(
        &mut self,
        groups: &[Group],
        author: &Author,
        changed: &mut BTreeSet<String>,
    ) -> Result<Vec<GroupResult>, SaveError> {
        let mut draft = Draft::new(self.desk, author);
        let mut author = author.clone();
        let mut label = None;
        let mut imported = Imported::new(&self.journal, self.desk.files(), groups);
        let mut add = |group: &Group| {
            if imported.is_there(group, |path| self.about(path)) {
                return Ok(false);
            }
            draft.add(group, |path| self.about(path))
        };
        let made = add_all(groups, &mut add);
        let results = groups.iter().zip(made).map(|(group, made)| match made {
            Ok(true) => {
                label.get_or_insert(&group.label);
                author.groups.extend(group.names().pop());
                GroupResult::new(Status::Applied, None)
            }
            Ok(false) => GroupResult::new(Status::Unchanged, None),
            Err(error) => GroupResult::of_error(error),
        });
        let results: Vec<GroupResult> = results.collect();
        let rewrites = draft.rewrites();
        if rewrites.is_empty() {
            return Ok(results);
        }
        let count = results.iter().filter(|it| it.status == Status::Applied).count();
        let mut label = label.cloned().unwrap_or_default();
        if count > 1 {
            let _ = write!(label, ", and {} more", count - 1);
        }
        match self.journal.write(self.desk.files(), (&label, &author, Vec::new()), &rewrites) {
            Ok(()) => {
                changed.extend(rewrites.into_iter().map(|rewrite| rewrite.file));
                Ok(results)
            }
            Err(Refusal::Changed(_)) => Err(SaveError::Conflict(BTreeMap::new())),
            Err(Refusal::Failed(failure)) => Err(failure.into()),
        }
    }

    /// Undoes the last act that can be undone. Gives its label, if there was one left.
    ///
    /// # Errors
    ///
    /// When the files of all have changed since, or cannot be written.
    pub fn undo(&mut self) -> Result<Option<String>, Failure> {
        let author = self.author(None, None, None);
        Ok(self.reverse(Choice::Last(None), &author)?.label)
    }

    /// Undoes an act, or redoes it.
    pub(super) fn reverse(
        &mut self,
        choice: Choice<'_>,
        author: &Author,
    ) -> Result<SavedView, Failure> {
        if let Some(reason) = &self.read_only {
            return Err(reason.clone().into());
        }
        let desk = self.desk;
        let known = self.sheets.iter().map(|sheet| (&*sheet.about.name, &*sheet.about.path));
        let known: HashMap<&str, &str> = known.collect();
        let path_of = |file: &str| -> String {
            known.get(file).map_or_else(|| article_path(file).to_owned(), |it| (*it).to_owned())
        };
        let read = |source: Source| desk.read_article(&path_of(source.path()), source);
        let retext = |article: &Article, texts: &BTreeMap<usize, String>| {
            retext(article, texts, desk.dialect(&path_of(article.source().path())))
        };
        let as_now = Rereading { read: &read, retext: &retext };
        let reversal = undo::reverse(&mut self.journal, desk.files(), choice, author, &as_now)?;
        let Some(reversal) = reversal else {
            let reason = if choice.is_redo() { "nothing to redo" } else { "nothing to undo" };
            let reason = Some(reason.to_owned());
            let results = vec![GroupResult::new(Status::Unchanged, reason)];
            return Ok(self.saved(results, Vec::new(), None));
        };
        let changed = self.changed(reversal.files.iter().map(|file| &**file))?;
        let results = vec![GroupResult::new(Status::Applied, None)];
        let saved = self.saved(results, changed, Some(reversal.label));
        let places = reversal.places.into_iter();
        let places = places.map(|(path, ids)| (self.known_path(&path).to_owned(), ids));
        Ok(SavedView { places: places.collect(), passed: reversal.passed, ..saved })
    }

    /// The revision, and what has changed on the disk meanwhile or since an earlier one.
    pub(super) fn revision(&mut self, since: u64) -> Result<(u64, BTreeMap<&str, &str>), Failure> {
        if self.is_loaded && self.is_watching {
            let numbers = self.changed_outside();
            if !numbers.is_empty() {
                self.revision += 1;
                self.read_again(&numbers)?;
                for it in numbers {
                    self.sheets[it].changed_at = self.revision;
                }
            }
        }
        let newer = self.sheets.iter().filter(|sheet| sheet.changed_at > since);
        let hashes = newer.map(|sheet| (&*sheet.about.path, &*sheet.hash)).collect();
        Ok((self.revision, hashes))
    }

    /// An article's part of the data.
    pub(super) fn patch(&self, path: &str) -> Option<PatchView> {
        let number = *self.by_path.get(path)?;
        Some(PatchView::new(number, &self.sheets[number]))
    }

    /// The path of an article, of which its file of states may be all that is known: one outside the
    /// folder of its locale has its states in there all the same.
    pub(super) fn known_path<'p>(&'p self, path: &'p str) -> &'p str {
        if self.by_path.contains_key(path) {
            return path;
        }
        let is_it = |about: &&ArticleInfo| {
            article_path(&states_file(&about.path, &about.locale)) == path
                || article_path(&about.name) == path
        };
        self.sheets.iter().map(|sheet| &sheet.about).find(is_it).map_or(path, |about| &about.path)
    }

    /// Returns the properties of the article at `path`, if it is under review.
    pub(super) fn about(&self, path: &str) -> Option<&ArticleInfo> {
        Some(&self.sheets[*self.by_path.get(path)?].about)
    }

    /// The article at `path` as it stands on the disk now.
    pub(super) fn article(&self, path: &str) -> Result<Option<Article>, Failure> {
        let Some(about) = self.about(path) else { return Ok(None) };
        let bytes = self.desk.files().read(&about.name)?;
        let source = bytes.map(|bytes| Source::from_bytes(&*about.name, bytes));
        Ok(source.map(|source| self.desk.read_article(path, source)))
    }

    /// The numbers of the articles that somebody else has changed.
    fn changed_outside(&self) -> Vec<usize> {
        let paths = self.desk.changed();
        paths.iter().filter_map(|path| self.by_path.get(path).copied()).collect()
    }

    /// Reads again what a change of these files concerns.
    fn changed<'f>(&mut self, files: impl Iterator<Item = &'f str>) -> Result<Vec<usize>, Failure> {
        let files: BTreeSet<&str> = files.collect();
        if files.is_empty() {
            return Ok(Vec::new());
        }
        self.revision += 1;
        if !self.is_loaded {
            return Ok(Vec::new());
        }
        let dismissed_differ = files.contains(dismissals::FILE_NAME);
        let concerned = |sheet: &ReviewArticle| {
            let ArticleInfo { path, name, locale, .. } = &sheet.about;
            files.contains(&**name) || files.contains(&*states_file(path, locale))
        };
        // Our own changes are not seen as another's later; another's are not lost with them.
        let outside = self.changed_outside();
        let all = self.sheets.iter().enumerate();
        let numbers: Vec<usize> = all
            .filter(|(number, sheet)| {
                dismissed_differ || concerned(sheet) || outside.contains(number)
            })
            .map(|(number, _)| number)
            .collect();
        let counts = |sheets: &[ReviewArticle]| -> Vec<usize> {
            numbers.iter().map(|&number| sheets[number].findings.len()).collect()
        };
        let before = counts(&self.sheets);
        self.read_again(&numbers)?;
        let after = counts(&self.sheets);
        let changed = numbers.iter().zip(before.into_iter().zip(after));
        let changed = changed.filter(|(number, (before, after))| {
            before != after || concerned(&self.sheets[**number]) || outside.contains(number)
        });
        let changed: Vec<usize> = changed.map(|(&number, _)| number).collect();
        for &number in &changed {
            self.sheets[number].changed_at = self.revision;
        }
        Ok(changed)
    }

    /// Reads articles and what is known of them.
    fn read_again(&mut self, numbers: &[usize]) -> Result<(), Failure> {
        let dismissed =
            self.desk.files().read(dismissals::FILE_NAME).ok().flatten().unwrap_or_default();
        // A file that cannot be read dismisses nothing; saving says what is wrong with it.
        let dismissed =
            Dismissals::from_text(&String::from_utf8_lossy(&dismissed)).unwrap_or_default();
        let sheets = numbers.par_iter().map(|&number| self.sheet(number, &dismissed));
        for (&number, sheet) in numbers.iter().zip(sheets.collect::<Result<Vec<_>, _>>()?) {
            self.sheets[number] = sheet;
        }
        Ok(())
    }

    fn sheet(&self, number: usize, dismissed: &Dismissals) -> Result<ReviewArticle, Failure> {
        let old = &self.sheets[number];
        let about = &old.about;
        // One that leads elsewhere, or cannot be read, keeps nobody from the others.
        let gone = || format!("`{}` no longer exists.", about.name);
        let bytes = match self.desk.files().read(&about.name) {
            Ok(bytes) => bytes.ok_or_else(gone),
            Err(failure) => Err(failure.to_string()),
        };
        let bytes = match bytes {
            Ok(bytes) => bytes,
            Err(problem) => {
                let empty = ReviewArticle::empty(about.clone(), old.changed_at);
                return Ok(ReviewArticle { problem: Some(problem), ..empty });
            }
        };
        let source = Source::from_bytes(&*about.name, bytes);
        let article = self.desk.read_article(&about.path, source);
        let file = states_file(&about.path, &about.locale);
        let (states, problem) = match self.desk.files().read(&file) {
            Ok(bytes) => {
                let text = String::from_utf8_lossy(&bytes.unwrap_or_default()).into_owned();
                let (states, problem) = States::readable(&text);
                // What a merge left and is settled needs nobody's hand.
                let problem = problem.filter(|it| !it.is_settled);
                (states, problem.map(|it| format!("{file}:{}: {}", it.line, it.what)))
            }
            Err(failure) => (States::default(), Some(failure.to_string())),
        };
        let is_same = old.hash == hash_of(&article);
        let examined = if is_same {
            old.examined.clone()
        } else {
            self.desk.examine(&about.path, &article)?
        };
        let shown = without(dismissed, about, &examined);
        let sheet = ReviewArticle::new(shown.0, &article, &states, shown.1, old.changed_at);
        Ok(ReviewArticle { about: about.clone(), examined, problem, ..sheet })
    }

    fn saved(
        &self,
        results: Vec<GroupResult>,
        articles: Vec<usize>,
        label: Option<String>,
    ) -> SavedView {
        let patch = articles.iter().map(|&it| PatchView::new(it, &self.sheets[it])).collect();
        let (places, passed) = (BTreeMap::new(), Vec::new());
        SavedView { revision: self.revision, results, articles, patch, label, places, passed }
    }
}

/// Returns the findings without dismissed ones.
fn without(
    dismissed: &Dismissals,
    about: &ArticleInfo,
    examined: &Examined,
) -> (ArticleInfo, Examined) {
    let left = |findings: &[Located]| dismissed.sort(findings.to_vec()).remaining;
    let about = ArticleInfo { across: left(&about.across), ..about.clone() };
    let findings = left(&examined.findings);
    (about, Examined { findings, scores: examined.scores.clone() })
}
