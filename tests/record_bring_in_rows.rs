//! What lists and tables become. Rules B3 and B5–B7 of tests/SPEC.md; more of them beside the code.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing
)]

mod room;

use chrono::NaiveDate;
use lantern::record::bring_in::guess;
use lantern::record::bring_in::plan::{Part, Plan, What};
use lantern::record::bring_in::preview::preview;
use lantern::record::bring_in::reading::read;
use lantern::record::bring_in::remark::Why;
use lantern::workshop::brief::BriefSetting;
use lantern::workshop::card::{SaidBy, Setting};
use lantern::workshop::choice::{self, Sector};
use lantern::workshop::command::Command;
use lantern::workshop::kind::{Field, Kind};
use room::sheets::{come_in, guessed, main_words, nobody, word};
use room::window::room as opened;

// ---- Guessing ----

#[test]
fn b3_what_rows_and_columns_are_is_guessed_from_their_headings() {
    let guess = |text: &str| {
        let (plan, _) = guessed(text);
        assert!(plan.heads, "{text}");
        (plan.what, plan.parts)
    };
    use Part::{Due, FromWhom, Name, Nothing, Organisation, Role, Status, Surname, Theme, Words};
    assert_eq!(
        guess("First name\tSurname\tJob title\tOrganisation\tEmail\nSiân\tRees\tNurse\tTrust\tx"),
        (
            What::People,
            vec![Name, Surname, Role, Organisation, Nothing]
        )
    );
    assert_eq!(
        guess("Idea;Category;Who\nRing first;Small yeses;Siân"),
        (
            What::Cards(Kind::Note),
            vec![Words(Field::Text), Theme, FromWhom]
        )
    );
    assert_eq!(
        guess("Action,Lead,Due date,RAG status\nRing first,Siân,1/3/2027,Green"),
        (
            What::Cards(Kind::Action),
            vec![Words(Field::Text), Words(Field::Owner), Due, Status]
        )
    );
    assert_eq!(
        guess("Commitment,Who\nRing first,Siân").0,
        What::Cards(Kind::Commitment)
    );
    // A commitment has no first step; an action has.
    assert_eq!(
        guess("Commitment,Who,First step\nRing first,Siân,Today").0,
        What::Cards(Kind::Action)
    );
    assert_eq!(guess("Tips\nRing first").0, What::Cards(Kind::Tip));
    assert_eq!(
        guess("Stories\tWhat helped\nThe kettle\tA call").0,
        What::Cards(Kind::Story)
    );
}

#[test]
fn b3_without_headings_the_shape_of_the_cells_is_looked_at() {
    let guess = |text: &str| {
        let (plan, _) = guessed(text);
        assert!(!plan.heads, "{text}");
        (plan.what, plan.parts)
    };
    use Part::{Due, Name, Organisation, Role, Table, Words};
    assert_eq!(
        guess("We ring each other first\nA name by the phone").0,
        What::Cards(Kind::Note)
    );
    assert_eq!(
        guess("Siân Rees\nHuw ap Dafydd\nMair O’Neill").0,
        What::People
    );
    assert_eq!(
        guess("Siân Rees, St Brannock’s, Nurse, 3\nHuw, Council, Manager, 4"),
        (What::People, vec![Name, Organisation, Role, Table])
    );
    assert_eq!(
        guess(
            "Ring every family before noon\tSiân Rees\t1 March 2027\nPut a name by the phone\tHuw\t2027-03-02"
        ),
        (
            What::Cards(Kind::Action),
            vec![Words(Field::Text), Words(Field::Owner), Due]
        )
    );
}

#[test]
fn b3_the_guess_can_be_changed() {
    let (plan, sheet) = guessed("Siân Rees\nHuw\nMair");
    let changed = guess::guess_as(&sheet, &plan, What::Cards(Kind::Note), true);
    assert_eq!(changed.parts, [Part::Words(Field::Text)]);
    let reading = read(&sheet, &changed, &nobody(), "");
    assert_eq!(main_words(&reading), ["Huw", "Mair"]);
}

// ---- People ----

#[test]
fn b5_people_come_in_with_sector_part_and_table() {
    let text = "Name,Organisation,Sector,Role,Table\nSiân,St Brannock’s,NHS Trust,Nurse,3\nHuw,Ysgol,Astronomy,Wizard,Blue";
    let reading = come_in(text, &nobody());
    let people = &reading.arrival.people;
    assert_eq!(
        (people[0].sector, people[0].role),
        (Sector::Nhs, choice::Role::Clinical)
    );
    assert_eq!(
        (people[0].table.as_str(), people[1].table.as_str()),
        ("Table 3", "Blue")
    );
    assert_eq!(
        (people[1].sector, people[1].role),
        (Sector::NotNoted, choice::Role::NotNoted)
    );
    assert_eq!(reading.remarks.rows(Why::NoSector), [3]);
    assert_eq!(reading.remarks.rows(Why::NoRole), [3]);
}

#[test]
fn b5_a_number_is_so_many_people_only_where_names_stand() {
    let window = opened();
    let people = |text: &str| come_in(text, window.workshop()).arrival.people.len();
    assert_eq!(people("Name\nSiân\nHuw\n21"), 23);
    assert_eq!(people("No,Name,Organisation\n1,Siân,Trust\n2,,\n30,,"), 1);
    assert_eq!(people("Table,Name\n3,Siân\n4,"), 2);
}

#[test]
fn b7_a_column_that_is_left_out_is_said_unless_it_never_comes_in() {
    let reading = come_in(
        "Action,Owner,Mood,Email\nRing first,Siân,Sunny,x",
        opened().workshop(),
    );
    let said = reading.remarks.sentences().join("\n");
    assert!(said.contains("The column “Mood” is left out."), "{said}");
    assert!(!said.contains("Email"), "{said}");
}

#[test]
fn b5_who_is_here_already_is_left_out_unless_that_is_wished() {
    let mut window = opened();
    window.let_in("Siân", "Council");
    let (mut plan, sheet) =
        guessed("Name,Organisation\nSIÂN, council\nSiân,Forum\nHuw,Council\nHuw,Council");
    let reading = read(&sheet, &plan, window.workshop(), "");
    assert_eq!(reading.arrival.people.len(), 3);
    assert_eq!(reading.remarks.rows(Why::AlreadyHere), [2]);
    plan.only_new = false;
    assert_eq!(
        read(&sheet, &plan, window.workshop(), "")
            .arrival
            .people
            .len(),
        4
    );
}

#[test]
fn b5_three_hundred_names_with_tabs_and_commas_come_in_once_each() {
    let marks = ["\t", ", "];
    let row = |at: usize| {
        format!(
            "Person {}{}Organisation{}{}\n",
            letters(at),
            marks[at % 2],
            marks[at % 2],
            at % 30 + 1
        )
    };
    for head in ["", "Name\tOrganisation\tTable\n"] {
        let text: String = std::iter::once(head.to_owned())
            .chain((0..300).map(row))
            .collect();
        let reading = come_in(&text, &nobody());
        assert_eq!(reading.arrival.people.len(), 300);
        assert!(
            reading
                .arrival
                .people
                .iter()
                .all(|it| it.organisation == "Organisation"
                    && it.table.starts_with("Table ")
                    && !it.name.contains(['\t', ',']))
        );
    }
}

fn letters(at: usize) -> String {
    let letter = |at: usize| char::from(b'A' + u8::try_from(at % 26).unwrap());
    format!("{}{}", letter(at), letter(at / 26))
}

// ---- Notes and promises ----

#[test]
fn b6_a_day_that_is_none_stays_as_words_and_is_said() {
    let text =
        "Action,Due\nRing first,29/02/2028\nMend it,29/02/2027\nAsk,ASAP\nGo,\nWait,2027-03-01";
    let reading = come_in(text, &nobody());
    assert_eq!(
        main_words(&reading),
        [
            "Ring first",
            "Mend it (by: 29/02/2027)",
            "Ask (by: ASAP)",
            "Go",
            "Wait"
        ]
    );
    let due = |at: usize| reading.arrival.cards[at].draft.settings.clone();
    assert_eq!(due(0), [Setting::Due(NaiveDate::from_ymd_opt(2028, 2, 29))]);
    assert_eq!((due(1), due(3)), (vec![], vec![]));
    assert_eq!(reading.remarks.rows(Why::NoDay), [3, 4]);
    let said = reading.remarks.sentences().join(" ");
    assert!(
        said.contains("Dates such as 29/02/2028 are read as day, month, year: 29 February 2028."),
        "{said}"
    );
}

#[test]
fn b7_everything_in_a_row_comes_in_or_is_said() {
    let mut window = opened();
    let sian = window.let_in("Siân", "Council");
    let long = "x".repeat(2_100);
    let text = format!(
        "Action,Owner,Status,Sponsor,Due\nRing first,Everyone,In progress,None needed,\nMend it,Huw,Amber,The Chair,\n{long},,,,\n,Siân,,,"
    );
    let reading = come_in(&text, window.workshop());
    let cards = &reading.arrival.cards;
    assert_eq!(cards.len(), 3);
    assert_eq!(
        cards[0].draft.settings,
        [
            Setting::Status(choice::Status::Moving),
            Setting::NoSponsorNeeded(true)
        ]
    );
    assert_eq!(
        (word(&cards[0], Field::Owner), word(&cards[1], Field::Owner)),
        (String::new(), "Huw".into())
    );
    assert_eq!(word(&cards[1], Field::Sponsor), "The Chair");
    assert_eq!(word(&cards[2], Field::Text).chars().count(), 2_000);
    for (why, row) in [
        (Why::Everybody, 2),
        (Why::NoStatus, 3),
        (Why::TooLong, 4),
        (Why::NoWords, 5),
    ] {
        assert_eq!(reading.remarks.rows(why), [row], "{why:?}");
    }
    window.ask(Command::BringIn(reading.arrival));

    let notes = "Note,Said by\nA,siân\nB,Table 4\nC,Nobody we know\nRing first,7";
    let reading = come_in(notes, window.workshop());
    let by: Vec<SaidBy> = reading
        .arrival
        .cards
        .iter()
        .map(|card| card.draft.said_by.clone())
        .collect();
    assert_eq!(
        by,
        [
            SaidBy::Person(sian),
            SaidBy::Table("Table 4".into()),
            SaidBy::Nobody,
            SaidBy::Table("Table 7".into())
        ]
    );
    assert_eq!(reading.remarks.rows(Why::Nobody), [4]);
    window.ask(Command::SettleBrief(BriefSetting::Anonymous));
    let reading = come_in(notes, window.workshop());
    assert!(
        reading
            .arrival
            .cards
            .iter()
            .all(|card| card.draft.said_by == SaidBy::Nobody)
    );
    assert_eq!(reading.remarks.rows(Why::Anonymous).len(), 4);
}

#[test]
fn b7_the_preview_shows_what_the_first_rows_become() {
    let text = "Idea,Theme,Junk\nOne,A,x\nTwo,,y\n3,,\n4,,\n5,,\n6,,\n7,,\n8,,";
    let (plan, sheet) = guessed(text);
    let reading = read(&sheet, &plan, &nobody(), "");
    let shown = preview(&reading, &plan, &nobody());
    assert_eq!(shown.heads, ["Note", "Theme"]);
    assert_eq!(shown.rows[..2], [["One", "A"], ["Two", ""]]);
    assert_eq!((shown.rows.len(), shown.more), (6, 2));
    let plan = Plan {
        parts: vec![Part::Nothing; 3],
        ..plan
    };
    let nothing = read(&sheet, &plan, &nobody(), "");
    assert_eq!(preview(&nothing, &plan, &nobody()).rows.len(), 0);
    assert_eq!(nothing.remarks.left_out(), 8);
}
