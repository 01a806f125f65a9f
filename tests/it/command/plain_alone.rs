//! Two files alone: which changes of one of them make a translation out of date.

use super::plain::{WITH_IDS, status};

const UP_TO_DATE: &str = "up_to_date";
const LOW: &str = "outdated_low_severity";
const OUTDATED: &str = "candidate_outdated";

const ORIGINAL: &str = "\
# The harbor office

The harbor office keeps a list of all ships. Each captain reports the arrival of the ship by radio before the
lighthouse is in sight.

## Report an arrival

Call the harbor office on channel `12` and give the name of the ship, the number of passengers and the length in
meters. The officer writes the report into the list and assigns a berth.

{{< note >}}
The officer answers in English. See [the signals](/docs/signals/) for ships without a radio.
{{< /note >}}

- The name of the ship must be painted on the bow.
- Passengers stay on board until the officer has assigned a berth.

## Pay the fee

The fee depends on the length of the ship. The captain pays it in cash or with the card `HARBOR-PASS` at the counter
of the harbor office.

```sh
# Ask for the fee of a ship.
harbor fee --length 30 --name my-ship --list {{< param list >}}
```

Ships of fishermen pay no fee during the winter. They show their fishing license instead, and the officer writes its
number into the list.

## Leave the harbor

Before the ship leaves the berth, the captain reports the departure by radio. The lighthouse turns its lamp to green
as soon as the channel is free.

The pilot comes on board at the second buoy and leaves the ship behind the lighthouse.
";

const TRANSLATION: &str = "\
# Le bureau du port

Le bureau du port tient une liste de tous les navires. Chaque capitaine annonce l'arrivée du navire par radio avant que le
phare soit en vue.

## Annoncer une arrivée

Appelez le bureau du port sur le canal `12` et donnez le nom du navire, le nombre de passagers et la longueur en
mètres. L'officier inscrit l'annonce dans la liste et attribue un poste.

{{< note >}}
L'officier répond en anglais. Voir [les signaux](/docs/signals/) pour les navires sans radio.
{{< /note >}}

- Le nom du navire doit être peint sur la proue.
- Les passagers restent à bord jusqu'à ce que l'officier ait attribué un poste.

## Payer la taxe

La taxe dépend de la longueur du navire. Le capitaine la paie en espèces ou avec la carte `HARBOR-PASS` au guichet
du bureau du port.

```sh
# Demander la taxe d'un navire.
harbor fee --length 30 --name my-ship --list {{< param list >}}
```

Les navires de pêcheurs ne paient pas de taxe pendant l'hiver. Ils présentent leur licence de pêche, et l'officier inscrit son
numéro dans la liste.

## Quitter le port

Avant que le navire quitte le poste, le capitaine annonce le départ par radio. Le phare met sa lampe au vert
dès que le canal est libre.

Le pilote monte à bord à la deuxième bouée et quitte le navire derrière le phare.
";

/// The state of the page with one text of the original in the place of another.
#[track_caller]
fn changed(old: &str, new: &str) -> String {
    assert_eq!(ORIGINAL.matches(old).count(), 1, "{old}");
    status(&ORIGINAL.replace(old, new), TRANSLATION)
}

/// The same with a text of the translation.
#[track_caller]
fn translated(old: &str, new: &str) -> String {
    assert!(TRANSLATION.contains(old), "{old}");
    status(ORIGINAL, &TRANSLATION.replace(old, new))
}

/// A paragraph, by its first words.
fn paragraph<'t>(text: &'t str, first: &str) -> &'t str {
    let rest = &text[text.find(first).expect("a paragraph")..];
    rest.split("\n\n").next().unwrap_or(rest)
}

#[test]
fn what_changes_no_meaning_leaves_a_translation_up_to_date() {
    assert_eq!(status(ORIGINAL, TRANSLATION), UP_TO_DATE);
    assert_eq!(translated("tous les navires", "__tous__ les navires"), UP_TO_DATE);
    assert_eq!(changed("list of all ships", "list of *all* ships"), UP_TO_DATE);
    assert_eq!(
        translated("](/docs/signals/)", "](https://harbor.example/docs/signals/)"),
        UP_TO_DATE
    );
    assert_eq!(translated("](/docs/signals/)", "](../signals.md)"), UP_TO_DATE);
    let marks = TRANSLATION.replace("{{<", "{{%").replace(">}}", "%}}");
    assert_eq!(status(ORIGINAL, &marks), UP_TO_DATE);
    let names =
        TRANSLATION.replace("note >}}", "alert >}}").replace("param list", "site-param list");
    assert_eq!(status(ORIGINAL, &names), UP_TO_DATE);
}

#[test]
fn what_translators_choose_leaves_a_translation_up_to_date() {
    let longer = "Comme chacun peut le constater ici, et pour le dire plus clairement, le bureau du port tient";
    assert_ne!(translated("Le bureau du port tient", longer), OUTDATED);
    // Code that is a word, and names in code in the language of the readers.
    assert_eq!(translated("avec la carte `HARBOR-PASS`", "avec la carte du port"), UP_TO_DATE);
    assert_eq!(translated("my-ship", "mon-navire"), UP_TO_DATE);
    // A paragraph in two.
    assert_eq!(translated("pendant l'hiver. Ils", "pendant l'hiver.\n\nIls"), UP_TO_DATE);
}

#[test]
fn paragraphs_that_have_changed_places_far_from_each_other_are_of_low_severity() {
    let [one, other] = ["Appelez le bureau", "Les navires de pêcheurs"];
    let [one, other] = [one, other].map(|first| paragraph(TRANSLATION, first));
    let marked = TRANSLATION.replace(one, "\u{1}").replace(other, one).replace('\u{1}', other);
    assert_eq!(status(ORIGINAL, &marked), LOW);
}

#[test]
fn a_paragraph_that_was_rewritten_or_extended_makes_a_translation_outdated() {
    let old = paragraph(ORIGINAL, "Ships of fishermen");
    let new = "Since May, drones are forbidden above the old town. Whoever wants to film there asks the mayor at least\n\
        three weeks ahead, and pays a deposit.";
    assert_eq!(changed(old, new), OUTDATED);
    let more = "during the winter. The administration checks once a month whether all of them still live on the island.";
    assert_eq!(changed("during the winter.", more), OUTDATED);
    // However the translation was polished since.
    let polished = TRANSLATION.replace("tous les navires", "**tous** les navires");
    assert_eq!(status(&ORIGINAL.replace("during the winter.", more), &polished), OUTDATED);
}

#[test]
fn a_paragraph_of_a_short_page_that_was_rewritten_or_extended_makes_its_translation_outdated() {
    let [original, translation] = WITH_IDS;
    let old = paragraph(original, "Then wait for the ship");
    let new = "Since May, drones are forbidden above the old town. Whoever wants to film there asks the mayor at least \
        three weeks ahead, and pays a deposit.";
    assert_eq!(status(&original.replace(old, new), translation), OUTDATED);
    let more = format!(
        "{old} The administration checks once a month whether all of them still live on the island."
    );
    assert_eq!(status(&original.replace(old, &more), translation), OUTDATED);
}

#[test]
fn a_command_or_a_flag_that_was_changed_makes_a_translation_outdated() {
    assert_eq!(changed("harbor fee", "harbor price"), OUTDATED);
    assert_eq!(changed("--length 30", "--length 30 --dry-run"), OUTDATED);
    assert_eq!(changed("the card `HARBOR-PASS`", "the card `SEA-PASS`"), OUTDATED);
}

#[test]
fn a_heading_that_was_renamed_is_of_low_severity() {
    assert_eq!(changed("## Pay the fee", "## Troubleshooting common problems"), LOW);
}
