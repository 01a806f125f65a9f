//! Tables in columns and as records.

use super::{check, check_unwrapped};

#[test]
fn tables_have_columns_by_display_width() {
    check(
        "| Naam | Aantal | Teken |\n|---|--:|:-:|\n| 日本 | 5 | x |\n| langer | 12345 | abc |",
        "\
Naam    Aantal  Teken
------  ------  -----
日本         5    x
langer   12345   abc
",
    );
}

#[test]
fn cells_are_wrapped_where_the_width_asks_for_it() {
    check(
        "| Instelling | Waarde |\n|---|---|\n| Foutbericht | Ja, het duurt iets langer dan u had verwacht |\n| Taal | Nee |",
        "\
Instelling   Waarde
-----------  ---------------------------
Foutbericht  Ja, het duurt iets langer
             dan u had verwacht

Taal         Nee
",
    );
}

#[test]
fn a_table_without_room_for_its_words_becomes_records() {
    check(
        "| Naam | Adres |\n|---|---|\n| Een naam van iets | https://example.com/a/long/address |\n| b | |",
        "\
Naam: Een naam van iets
Adres:
  https://example.com/a/long/address

Naam: b
",
    );
}

#[test]
fn without_a_width_no_cell_is_wrapped() {
    let long = "woord ".repeat(20);
    let long = long.trim();
    check_unwrapped(
        &format!("|a|b|\n|-|-|\n|{long}|x|"),
        &format!("a{}  b\n{}  -\n{long}  x\n", " ".repeat(long.len() - 1), "-".repeat(long.len())),
    );
}
