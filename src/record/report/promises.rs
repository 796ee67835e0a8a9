//! What people said they will do: quick wins, actions, commitments, offers, requests and pledges.

use super::Making;
use crate::record::document::{Line, Promise, Section};
use crate::record::labels;
use crate::record::rules::Preset;
use crate::workshop::card::Card;
use crate::workshop::choice::{Answer, Status};
use crate::workshop::kind::{Field, Kind};
use crate::workshop::telling::count;

/// What is asked once the day is over.
const DIFFERENCE: &str = "What difference it made";
/// So many pledges stand in the report as examples; the others follow at its end.
const EXAMPLES: usize = 10;

fn promise(card: &Card, cells: Vec<Line>) -> Promise {
    Promise {
        done: card.choices.status == Some(Status::Done),
        cells,
    }
}

pub(super) fn quick_wins(making: &Making<'_>) -> Section {
    let mut section = Section::new("Quick wins");
    let mut wins = making.leaving.of_kind(Kind::QuickWin);
    wins.sort_by_key(|win| win.choices.status != Some(Status::Done));
    let rows = wins.into_iter().map(|win| {
        let cost = Line::ours(win.choices.cost.map(labels::cost).unwrap_or_default());
        let [owner, saves] = [Field::Owner, Field::Saves].map(|field| making.said(win, field));
        promise(
            win,
            vec![
                making.main(win),
                owner,
                making.due(win),
                cost,
                saves,
                making.status(win),
                making.said(win, Field::Difference),
            ],
        )
    });
    let heads = [
        "Quick win",
        "Led by",
        "By",
        "Costs",
        "Saves",
        "Status",
        DIFFERENCE,
    ];
    section.promises("Quick wins, done ones first", &heads, rows.collect());
    making.say_left_out(&mut section, Kind::QuickWin);
    section
}

pub(super) fn actions(making: &Making<'_>) -> Section {
    let mut section = Section::new("Action plan");
    let rows = making
        .leaving
        .of_kind(Kind::Action)
        .into_iter()
        .map(|action| {
            let said = |field| making.said(action, field);
            let sponsor = if action.choices.no_sponsor_needed {
                Line::ours("none needed")
            } else {
                said(Field::Sponsor)
            };
            let cells = vec![
                making.main(action),
                said(Field::Owner),
                sponsor,
                said(Field::FirstStep),
                making.due(action),
                said(Field::MeasureOurs),
                said(Field::MeasureAsked),
                said(Field::EarlySign),
                making.status(action),
                said(Field::Difference),
            ];
            promise(action, cells)
        });
    let heads = [
        "Action",
        "Led by",
        "Sponsor",
        "First step",
        "By",
        "What matters to us",
        "What we will be asked for",
        "Earliest sign",
        "Status",
        DIFFERENCE,
    ];
    section.promises("Actions", &heads, rows.collect());
    making.say_left_out(&mut section, Kind::Action);
    section
}

pub(super) fn commitments(making: &Making<'_>) -> Section {
    let mut section = Section::new("Commitments, offers, requests");
    let plain = |kind| {
        let cards = making.leaving.of_kind(kind).into_iter();
        let cells = |card| {
            let [to, owner] = [Field::To, Field::Owner].map(|field| making.said(card, field));
            promise(
                card,
                vec![
                    making.main(card),
                    to,
                    owner,
                    making.due(card),
                    making.status(card),
                    making.said(card, Field::Difference),
                ],
            )
        };
        cards.map(cells).collect::<Vec<_>>()
    };
    section.promises(
        "Commitments",
        &["Commitment", "For", "Led by", "By", "Status", DIFFERENCE],
        plain(Kind::Commitment),
    );
    section.promises(
        "Offers",
        &["Offer", "For", "From", "By", "Status", DIFFERENCE],
        plain(Kind::Offer),
    );
    let requests = making
        .leaving
        .of_kind(Kind::Request)
        .into_iter()
        .map(|request| asked(making, request));
    let heads = [
        "Request",
        "To",
        "From",
        "Answer",
        "In their words",
        "By",
        "Status",
        DIFFERENCE,
    ];
    section.promises("Requests and their answers", &heads, requests.collect());
    for kind in [Kind::Commitment, Kind::Offer, Kind::Request] {
        making.say_left_out(&mut section, kind);
    }
    section
}

fn asked(making: &Making<'_>, request: &Card) -> Promise {
    let answer = request.choices.answer.unwrap_or(Answer::Waiting);
    let [to, owner, response] =
        [Field::To, Field::Owner, Field::Response].map(|field| making.said(request, field));
    promise(
        request,
        vec![
            making.main(request),
            to,
            owner,
            Line::ours(labels::answer(answer)),
            response,
            making.due(request),
            making.status(request),
            making.said(request, Field::Difference),
        ],
    )
}

pub(super) fn pledges(making: &Making<'_>) -> Section {
    let mut section = Section::new("Pledges");
    let pledges = making.leaving.of_kind(Kind::Pledge);
    if !pledges.is_empty() {
        section.paragraph(Line::ours(format!(
            "{}.",
            count(pledges.len(), "pledge", "pledges")
        )));
    }
    let (shown, caption) = match making.leaving.preset() {
        Preset::Report | Preset::Public if pledges.len() > EXAMPLES => {
            (EXAMPLES, examples_of(making.leaving.preset()))
        }
        _ => (pledges.len(), "Pledges"),
    };
    section.promises(
        caption,
        &HEADS,
        pledges
            .into_iter()
            .take(shown)
            .map(|pledge| row(making, pledge))
            .collect(),
    );
    making.say_left_out(&mut section, Kind::Pledge);
    section
}

fn examples_of(preset: Preset) -> &'static str {
    if preset == Preset::Report {
        "Ten of the pledges; the others are in appendix A"
    } else {
        "Ten of the pledges"
    }
}

const HEADS: [&str; 8] = [
    "Pledge",
    "When and then",
    "Size",
    "Reach",
    "By",
    "Who will ask",
    "Status",
    DIFFERENCE,
];

fn row(making: &Making<'_>, pledge: &Card) -> Promise {
    let cells = vec![
        making.main(pledge),
        making.said(pledge, Field::WhenThen),
        Line::ours(pledge.choices.size.map(labels::size).unwrap_or_default()),
        Line::ours(pledge.choices.reach.map(labels::reach).unwrap_or_default()),
        making.due(pledge),
        making.said(pledge, Field::Buddy),
        making.status(pledge),
        making.said(pledge, Field::Difference),
    ];
    promise(pledge, cells)
}

/// The pledges that did not stand among the examples.
pub(super) fn other_pledges(making: &Making<'_>) -> Section {
    let mut part = Section::new("The other pledges");
    if making.leaving.preset() == Preset::Report {
        let rest = making
            .leaving
            .of_kind(Kind::Pledge)
            .into_iter()
            .skip(EXAMPLES);
        part.promises(
            "The other pledges",
            &HEADS,
            rest.map(|pledge| row(making, pledge)).collect(),
        );
    }
    part
}
