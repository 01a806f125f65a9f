//! The real articles, searched: each by its title, and by what people look for every day.
//!
//! Queries and the names of the articles that answer them were written before anything was searched.

use std::collections::{BTreeMap, BTreeSet};

use super::{Found, Index};
use crate::command::Workplace;
use crate::corpus::{entries, say};

/// What people look for, and what one of must be part of an answer's address.
type Queries = [(&'static str, &'static str); 20];

const DUTCH: Queries = [
    ("handtekeningen in mails", "signature"),
    ("wachtwoorden vergeten", "password"),
    ("back-up van notitieblokken", "notebook"),
    ("abonnementen opzeggen", "cancel"),
    ("agenda gedeeld met collega's", "calendar"),
    ("postvak is vol", "full|quota|storage|archive"),
    ("verwijderde bestanden terughalen onedrive", "restore|recycle|recover"),
    ("licenties toewijzen aan gebruikers", "licen"),
    ("vergaderingen opnemen in teams", "record"),
    ("achtergrond wijzigen tijdens vergadering", "background"),
    ("afwezigheidsberichten instellen", "out-of-office|automatic-repl"),
    ("geblokkeerde afzenders", "block"),
    ("lettertypes groter maken", "font"),
    ("domeinnamen kopen", "domain"),
    ("facturen downloaden", "invoice|bill"),
    ("schermen delen werkt slecht", "screen-sharing"),
    ("gasten uitnodigen in een team", "guest"),
    ("prullenbakken leegmaken", "recycle-bin"),
    ("batterijen laden niet op", "battery"),
    ("tweestapsverificatie inschakelen", "multifactor|mfa|two-step|verif|authenti"),
];

const ARABIC: Queries = [
    ("حظر الإعلانات", "block-ads"),
    ("النوافذ المنبثقة", "pop-up"),
    ("سطوع الشاشة", "brightness"),
    ("إعادة تعيين كلمة المرور", "password"),
    ("مشاركة التقويم", "calendar"),
    ("تثبيت Office على iPad", "ipad|install"),
    ("حذف المستخدمين", "delete"),
    ("نسخ احتياطي لدفاتر الملاحظات", "notebook"),
    ("إنشاء مجموعة", "create-a-group|create-a-dynamic-group"),
    ("التصيد الاحتيالي", "phishing"),
    ("شهادة منتهية الصلاحية", "certificate"),
    ("تحويل إلى pdf", "pdf"),
    ("ازالة نطاق", "domain"),
    ("مزامنة ملفات sharepoint", "sync"),
    ("الفاتورة", "invoice|bill"),
    ("اختراق الحساب", "compromised"),
    ("إنشاء مجلدات", "create-folder"),
    ("تسجيلات الاجتماع", "recording"),
    ("رموز التحقق", "verification-codes"),
    ("البحث في سجل التدقيق", "audit"),
];

const JAPANESE: Queries = [
    ("パスワードを変更したい", "password"),
    ("会議の録画が見つからない", "recording"),
    ("予定表の共有", "calendar-sharing"),
    ("自動返信の設定", "automatic-reply"),
    ("請求先住所の変更", "billing"),
    ("ドメインを購入", "domain"),
    ("紛失したファイル", "lost|missing"),
    ("ゲストを追加できない", "guest"),
    ("サブスクリプションの解約", "cancel|subscription"),
    ("会議室のメールボックス", "room-mailbox"),
    ("バッテリーのアイコン", "battery"),
    ("アカウントがハッキングされた", "hacked"),
    ("秘密度ラベル", "sensitivity-label"),
    ("多要素認証", "multifactor"),
    ("アドインを無効にする", "addin"),
    ("iosデバイスの登録", "ios"),
    ("Windowsの復元", "recover-restore-windows"),
    ("ライセンスが機能しない", "license"),
    ("ファイルのアップロード", "upload"),
    ("フロア プラン", "floor"),
];

/// So many titles are looked for in each language.
const TITLES: usize = 50;

/// The titles of a language's articles that no other has, evenly taken, with the articles' names.
fn titles(folder: &str) -> Vec<(String, String)> {
    let mut names: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for entry in entries().iter().filter(|entry| entry.name.starts_with(folder)) {
        let title = entry.article.front_matter().and_then(|fields| fields.title());
        if let Some(title) = title {
            names.entry(title.trim().to_owned()).or_default().push(entry.name.clone());
        }
    }
    let own = |(title, mut names): (String, Vec<String>)| Some((title, names.pop()?));
    let unique = names.into_iter().filter(|(_, names)| names.len() == 1);
    let unique: Vec<_> = unique.filter_map(own).collect();
    let step = (unique.len() / TITLES).max(1);
    unique.into_iter().step_by(step).take(TITLES).collect()
}

/// Returns `true` if one of the first five pages is meant.
fn is_first(found: &Found, is_meant: impl Fn(&str) -> bool) -> bool {
    found.pages.iter().take(5).any(|hit| is_meant(&hit.url.to_lowercase()))
}

/// The articles of some sets as a site.
fn site() -> Option<Workplace> {
    let workplace = Workplace::new();
    let mut locales = BTreeSet::new();
    for entry in entries() {
        let (set, path) = entry.name.split_once('/').expect("a set and a path");
        let (name, locale) = set.rsplit_once('.').expect("a set ends with its locale");
        let path = format!("content/{}/{name}/{path}", locale.to_lowercase());
        workplace.write(&path, entry.article.source().text().as_bytes());
        locales.insert(locale);
    }
    if locales.is_empty() {
        return None;
    }
    workplace.run(&["build", "--side", "target", "--quiet"]);
    Some(workplace)
}

#[test]
fn corpus_titles_and_everyday_queries_find_their_articles() {
    let Some(workplace) = site() else { return };
    for (locale, queries) in [("nl-NL", DUTCH), ("ar-SA", ARABIC), ("ja-JP", JAPANESE)] {
        let index = Index::at(&workplace.path(&format!("site/search/{}", locale.to_lowercase())));
        let titles = titles(&format!("alchemy.{locale}/"));
        let requested: Vec<String> = titles.iter().map(|(title, _)| title.clone()).collect();
        let Some(found) = index.ask(&requested) else { return };
        let mut missed = Vec::new();
        for ((title, name), found) in titles.iter().zip(&found) {
            let (_, path) = name.split_once('/').expect("a set and a path");
            let page = path.trim_end_matches(".md").to_lowercase();
            if !is_first(found, |url| url.contains(&page)) {
                missed.push(title.as_str());
            }
        }
        let requested: Vec<String> = queries.iter().map(|(query, _)| (*query).to_owned()).collect();
        let Some(found) = index.ask(&requested) else { return };
        let mut unanswered = Vec::new();
        for ((query, names), found) in queries.iter().zip(&found) {
            let is_meant = |url: &str| names.split('|').any(|name| url.contains(name));
            if !is_first(found, is_meant) {
                let got = found.pages.iter().take(5).map(|hit| hit.url.as_str());
                unanswered.push(format!("{query}: {:?}", got.collect::<Vec<_>>()));
            }
        }
        let [of_titles, of_queries] = [titles.len(), queries.len()];
        say(&format!(
            "{locale}: {} of {of_titles} titles, {} of {of_queries} queries among the first five",
            of_titles - missed.len(),
            of_queries - unanswered.len(),
        ));
        assert!(of_titles == TITLES, "{of_titles} titles");
        assert!(missed.len() * 100 <= of_titles, "{locale}: {missed:#?}");
        assert!(unanswered.len() * 20 <= of_queries, "{locale}: {unanswered:#?}");
    }
}
