//! A group of changes before it is written: what the files would be. It ends as a list of rewrites, or as
//! the reason why there are none.

use std::collections::{BTreeMap, HashMap};

use super::change::{Act, Change, Group, State, Texts};
use super::desk::{Desk, Failure};
use super::journal::Rewrite;
use super::rearrange::{merge, split};
use super::retext::retext;
use super::sheet::{About, all_findings, keyed, texts};
use super::states::{States, states_file};
use crate::article::Article;
use crate::check::dismissals::{self, Dismissal, Dismissals};
use crate::check::fingerprint::texts_hash;
use crate::check::fixes::mend_one;
use crate::text::Source;

/// Why a group is not made.
#[derive(Debug)]
pub(super) enum Hold {
    /// Something stands there that the reviewer did not see: this.
    Stale(BTreeMap<String, Texts>),
    /// It may not be made.
    Refused(String),
}

impl From<Failure> for Hold {
    fn from(failure: Failure) -> Self {
        Self::Refused(failure.to_string())
    }
}

impl From<String> for Hold {
    fn from(reason: String) -> Self {
        Self::Refused(reason)
    }
}

fn refused<T>(reason: &str) -> Result<T, Hold> {
    Err(Hold::Refused(reason.to_owned()))
}

/// The files that a group touches, as they were and as they would be.
pub(super) struct Draft<'d> {
    desk: &'d dyn Desk,
    who: Option<String>,
    when: String,
    articles: BTreeMap<String, Drafted<Article>>,
    /// By their files, with the path of the article.
    states: BTreeMap<String, (String, Drafted<States>)>,
    dismissals: Option<Drafted<Dismissals>>,
}

/// A file that is changed.
struct Drafted<T> {
    /// As it is on the disk; none where there is no file.
    before: Option<String>,
    original: T,
    now: T,
}

impl<T: Clone> Drafted<T> {
    fn new(before: Option<String>, original: T) -> Self {
        Self { before, now: original.clone(), original }
    }
}

impl<'d> Draft<'d> {
    /// A draft in which nothing is changed yet, of what `who` does.
    pub(super) fn new(desk: &'d dyn Desk, who: Option<String>, when: String) -> Self {
        let (articles, states) = (BTreeMap::new(), BTreeMap::new());
        Self { desk, who, when, articles, states, dismissals: None }
    }

    /// Makes all changes of a group. `about` knows the articles that may be changed.
    pub(super) fn add<'a>(
        &mut self,
        group: &Group,
        about: impl Fn(&str) -> Option<&'a About>,
    ) -> Result<(), Hold> {
        for change in &group.changes {
            let Some(about) = about(&change.path) else {
                return Err(Hold::Refused(format!("there is no article `{}`", change.path)));
            };
            self.change(about, change)?;
        }
        Ok(())
    }

    /// What has to be written: nothing where all is as it was.
    pub(super) fn rewrites(self) -> Vec<Rewrite> {
        let articles = self.articles.into_iter().map(|(file, drafted)| {
            let after = Some(drafted.now.source().text().to_owned());
            Rewrite { file, before: drafted.before, after }
        });
        let states = self.states.into_iter().filter_map(|(file, (path, drafted))| {
            let Drafted { before, original, now } = drafted;
            // A file that a person wrote otherwise stays as it is as long as it says the same.
            let after = (!now.is_empty()).then(|| now.to_text(&path));
            (original != now).then_some(Rewrite { file, before, after })
        });
        let dismissals = self.dismissals.into_iter().filter_map(|drafted| {
            let Drafted { before, original, now } = drafted;
            let (file, after) = (dismissals::FILE_NAME.to_owned(), Some(now.to_text()));
            (original != now).then_some(Rewrite { file, before, after })
        });
        let all = articles.chain(states).chain(dismissals);
        all.filter(|rewrite| rewrite.before != rewrite.after).collect()
    }

    fn change(&mut self, about: &About, change: &Change) -> Result<(), Hold> {
        let named = self.named(about, change)?;
        let index = |id: &String| match named.get(id) {
            Some(&index) => Ok(index),
            None => Err(Hold::Refused(format!("`before` does not tell what {id} was"))),
        };
        let by_index = |texts: &BTreeMap<String, String>| {
            let indexed = texts.iter().map(|(id, text)| Ok((index(id)?, text.clone())));
            indexed.collect::<Result<BTreeMap<usize, String>, Hold>>()
        };
        match &change.act {
            Act::Target(texts) => self.retext(about, &by_index(texts)?),
            Act::Merge([first, second]) => self.merge(about, [index(first)?, index(second)?]),
            Act::Split(at) => {
                let index = index(&at.id)?;
                let drafted = self.article(about)?;
                drafted.now = split(&drafted.now, index, at)?.0;
                Ok(())
            }
            Act::State(states, comment) => {
                let indexed = states.iter().map(|(id, state)| Ok((index(id)?, id, *state)));
                let indexed = indexed.collect::<Result<Vec<_>, Hold>>()?;
                self.judge(about, &indexed, comment.as_deref())
            }
            Act::Comment(comments) => {
                comments.keys().try_for_each(|id| index(id).map(drop))?;
                self.comment(about, comments)
            }
            Act::Fix(key) => self.fix(about, key),
            Act::Dismiss { key, reason } => self.dismiss(about, key, reason),
        }
    }

    /// The numbers of the segments that the change tells of, if they are what the reviewer saw.
    fn named(&mut self, about: &About, change: &Change) -> Result<BTreeMap<String, usize>, Hold> {
        let drafted = self.article(about)?;
        let now = by_id(&drafted.now, &change.before);
        let original = by_id(&drafted.original, &change.before);
        let mut named = BTreeMap::new();
        let mut current = BTreeMap::new();
        let mut is_stale = false;
        for (id, before) in &change.before {
            let found = |known: &HashMap<&str, Vec<usize>>, article: &Article| -> Vec<usize> {
                let all = known.get(&**id).into_iter().flatten().copied();
                all.filter(|&index| texts(article, index) == *before).collect()
            };
            let present = now.get(&**id).map(Vec::as_slice).unwrap_or_default();
            let mut fitting = found(&now, &drafted.now);
            // What this group has done itself does not make the rest of it stale.
            if fitting.is_empty() && !found(&original, &drafted.original).is_empty() {
                fitting = present.to_vec();
            }
            current.extend(present.first().map(|&it| (id.clone(), texts(&drafted.now, it))));
            match fitting[..] {
                [index] => drop(named.insert(id.clone(), index)),
                [] => is_stale = true,
                _ => {
                    let reason = format!("several segments have the id {id} and the same texts");
                    return Err(Hold::Refused(reason));
                }
            }
        }
        if is_stale { Err(Hold::Stale(current)) } else { Ok(named) }
    }

    fn retext(&mut self, about: &About, texts: &BTreeMap<usize, String>) -> Result<(), Hold> {
        let dialect = self.desk.dialect(&about.path);
        let drafted = self.article(about)?;
        if let Some(article) = retext(&drafted.now, texts, dialect)? {
            drafted.now = article;
        }
        Ok(())
    }

    fn merge(&mut self, about: &About, indexes: [usize; 2]) -> Result<(), Hold> {
        let [first, second] = indexes;
        if first + 1 != second {
            return refused("only neighbours can be merged, the first one first");
        }
        let dialect = self.desk.dialect(&about.path);
        let drafted = self.article(about)?;
        let gone = drafted.now.segments()[second].id(drafted.now.source()).to_owned();
        drafted.now = merge(&drafted.now, first, dialect)?;
        self.states(about)?.now.forget(&gone);
        Ok(())
    }

    fn judge(
        &mut self,
        about: &About,
        states: &[(usize, &String, State)],
        comment: Option<&str>,
    ) -> Result<(), Hold> {
        let (who, when) = (self.who.clone(), self.when.clone());
        let article = self.article(about)?.now.clone();
        let known = self.states(about)?;
        for (index, id, state) in states {
            let Texts { source, target } = texts(&article, *index);
            let hash = texts_hash(target.as_deref(), source.as_deref());
            let same = known.now.get(id).is_some_and(|it| it.state == *state && it.hash == hash);
            let is_said = comment.is_some_and(|comment| {
                known.now.get(id).and_then(|it| it.comment.as_deref()) != Some(comment)
            });
            if same && !is_said {
                continue;
            }
            known.now.change(id, |judgement| {
                judgement.state = *state;
                judgement.hash = hash;
                judgement.who.clone_from(&who);
                judgement.when = Some(when.clone());
                if let Some(comment) = comment {
                    judgement.comment = Some(comment.to_owned());
                }
            });
        }
        Ok(())
    }

    fn comment(&mut self, about: &About, comments: &BTreeMap<String, String>) -> Result<(), Hold> {
        let (who, when) = (self.who.clone(), self.when.clone());
        let known = self.states(about)?;
        for (id, comment) in comments {
            let present = known.now.get(id).and_then(|it| it.comment.clone()).unwrap_or_default();
            if present != *comment {
                known.now.change(id, |judgement| {
                    judgement.comment = Some(comment.clone());
                    judgement.who.clone_from(&who);
                    judgement.when = Some(when.clone());
                });
            }
        }
        Ok(())
    }

    fn fix(&mut self, about: &About, key: &str) -> Result<(), Hold> {
        let desk = self.desk;
        let drafted = self.article(about)?;
        let found = all_findings(about, &drafted.now, &desk.examine(&about.path, &drafted.now)?);
        let Some(located) = keyed(&found).find(|(it, _)| it == key).map(|(_, it)| it.clone())
        else {
            return Err(Hold::Stale(BTreeMap::new()));
        };
        let look =
            |article: &Article| Ok::<_, Failure>(desk.examine(&about.path, article)?.findings);
        match mend_one(&drafted.now, &located, desk.dialect(&about.path), look)? {
            Some(article) => drafted.now = article,
            None => return refused("the fix would change more than was meant, or mend nothing"),
        }
        Ok(())
    }

    fn dismiss(&mut self, about: &About, key: &str, reason: &str) -> Result<(), Hold> {
        let reason = reason.split_whitespace().collect::<Vec<_>>().join(" ");
        if reason.is_empty() {
            return refused("say why it is no fault");
        }
        let desk = self.desk;
        let article = &self.article(about)?.now;
        let found = all_findings(about, article, &desk.examine(&about.path, article)?);
        let Some(located) = keyed(&found).find(|(it, _)| it == key).map(|(_, it)| it.clone())
        else {
            return Err(Hold::Stale(BTreeMap::new()));
        };
        let drafted = self.dismissals()?;
        // One entry is for all findings of a rule in a segment.
        if drafted.now.sort(vec![located.clone()]).dismissed.is_empty() {
            drafted.now.dismissed.push(Dismissal::of(&located, &reason));
            drafted.now.dismissed.sort();
        }
        Ok(())
    }

    fn article(&mut self, about: &About) -> Result<&mut Drafted<Article>, Hold> {
        let file = about.name.clone();
        if !self.articles.contains_key(&file) {
            let Some(bytes) = self.desk.read(&file)? else {
                return Err(Hold::Stale(BTreeMap::new()));
            };
            let Ok(text) = String::from_utf8(bytes) else {
                return refused("the article is not UTF-8: save it as UTF-8 first");
            };
            let article = Article::read(Source::new(file.clone(), text.clone()));
            self.articles.insert(file.clone(), Drafted::new(Some(text), article));
        }
        Ok(self.articles.get_mut(&file).expect("it is there now"))
    }

    fn states(&mut self, about: &About) -> Result<&mut Drafted<States>, Hold> {
        let file = states_file(&about.path, &about.locale);
        if !self.states.contains_key(&file) {
            let before = text(self.desk, &file)?;
            let states = States::from_text(before.as_deref().unwrap_or_default());
            let states = states.map_err(|error| {
                format!("`{file}` cannot be read: {}; mend it first", error.message())
            })?;
            let drafted = Drafted::new(before, states);
            self.states.insert(file.clone(), (about.path.clone(), drafted));
        }
        Ok(&mut self.states.get_mut(&file).expect("it is there now").1)
    }

    fn dismissals(&mut self) -> Result<&mut Drafted<Dismissals>, Hold> {
        if self.dismissals.is_none() {
            let before = text(self.desk, dismissals::FILE_NAME)?;
            let known = Dismissals::from_text(before.as_deref().unwrap_or_default());
            let known = known.map_err(|error| {
                let (file, fault) = (dismissals::FILE_NAME, error.message());
                format!("`{file}` cannot be read: {fault}; mend it first")
            })?;
            self.dismissals = Some(Drafted::new(before, known));
        }
        Ok(self.dismissals.as_mut().expect("it is there now"))
    }
}

/// The numbers of the segments that have one of these ids.
fn by_id<'a>(article: &'a Article, ids: &BTreeMap<String, Texts>) -> HashMap<&'a str, Vec<usize>> {
    let mut numbers: HashMap<&str, Vec<usize>> = HashMap::new();
    for (index, segment) in article.segments().iter().enumerate() {
        let id = segment.id(article.source());
        if ids.contains_key(id) {
            numbers.entry(id).or_default().push(index);
        }
    }
    numbers
}

fn text(desk: &dyn Desk, file: &str) -> Result<Option<String>, Hold> {
    let bytes = desk.read(file)?;
    let text = bytes.map(String::from_utf8).transpose();
    text.map_err(|_| Hold::Refused(format!("`{file}` is not UTF-8: save it as UTF-8 first")))
}
