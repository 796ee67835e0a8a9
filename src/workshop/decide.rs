//! Answers a wish with events or a refusal. Reads the workshop, changes nothing.

use super::brief::{BriefField, BriefSetting};
use super::card::{Card, NewCard, SaidBy, Setting};
use super::command::{CardDraft, Command, Spot, StepDraft, Turn};
use super::event::{Event, Move, PersonDraft};
use super::ids::{CardId, PersonId, StepId, VoterId};
use super::kind::{Field, Kind};
use super::order::Order;
use super::person::Person;
use super::refusal::Refusal;
use super::room::Timer;
use super::step::{MOST_MINUTES, NewStep, Step, StepField, StepSetting};
use super::vote::Stage;
use super::words::{clean, clean_line, is_blank};
use super::{Moment, Workshop, in_order, pairing, thread};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

/// The largest hand count, dot count or head count that makes sense.
pub const MOST_COUNTED: u32 = 9_999;
/// The most characters of a table's name.
const MOST_TABLE: usize = 100;
/// The most votes each.
const MOST_DOTS: u8 = 99;
/// The longest timer, in milliseconds: a day.
const LONGEST_TIMER: u64 = 24 * 60 * 60 * 1_000;

type Answer = Result<Vec<Event>, Refusal>;

/// What follows from a wish. A refusal changes nothing and says why.
///
/// # Errors
/// A [`Refusal`] whose `Display` is a sentence for the person who asked.
pub fn decide(workshop: &Workshop, wish: Command, moment: &mut Moment<'_>) -> Answer {
    match wish {
        Command::Open { template, words, settings, steps } => open(template, words, settings, &steps, moment),
        Command::WordBrief(field, text) => word_brief(workshop, field, &text),
        Command::SettleBrief(setting) => settle_brief(workshop, setting),
        Command::LetIn(people) => let_in(&people, moment),
        Command::ChangePerson(person) => change_person(workshop, person),
        Command::LetGo(people) => let_go(workshop, people),
        Command::MakePairs(step) => make_pairs(workshop, step, moment),
        Command::AddStep(draft, after) => add_step(workshop, &draft, after, moment),
        Command::WordStep(step, field, text) => word_step(workshop, step, field, &text),
        Command::SettleStep(step, setting) => settle_step(workshop, step, setting),
        Command::ShiftStep { step, up } => shift_step(workshop, step, up),
        Command::RemoveStep(step) => remove_step(workshop, step),
        Command::ReturnStep(step) => return_step(workshop, step),
        Command::Put { kind, step, cards } => put(workshop, kind, step, &cards, moment),
        Command::Word(card, field, text) => word(workshop, card, field, &text),
        Command::Settle(card, setting) => settle(workshop, card, setting),
        Command::Move { cards, into, spot } => shift_to(workshop, &cards, into, spot),
        Command::Shift { card, up } => shift(workshop, card, up),
        Command::Group { cards, name, step } => group(workshop, &cards, &name, step, moment),
        Command::Remove(cards) => remove(workshop, cards),
        Command::Return(cards) => bring_back(workshop, cards),
        Command::Tie { card, from } => tie(workshop, card, from),
        Command::Loose { card, from } => loose(workshop, card, from),
        Command::OpenVote(step) => turn_vote(workshop, step, Stage::Open, Event::VoteOpened { step }),
        Command::Cast { step, voter, card, dots } => cast(workshop, step, voter, card, dots),
        Command::Tally { step, card, dots } => tally(workshop, step, card, dots),
        Command::CloseVote(step) => turn_vote(workshop, step, Stage::Closed, Event::VoteClosed { step }),
        Command::Reveal(step) => reveal(workshop, step, moment),
        Command::BringRoom(step) => bring_room(workshop, step, moment.now),
        Command::EndRoom if workshop.room.ended.is_some() => Err(Refusal::NoChange),
        Command::EndRoom => Ok(vec![Event::RoomEnded { at: moment.now }]),
        Command::TurnTimer(step, turn) => turn_timer(workshop, step, turn, moment.now),
    }
}

fn open(
    template: String,
    words: BTreeMap<BriefField, String>,
    settings: Vec<BriefSetting>,
    steps: &[StepDraft],
    moment: &mut Moment<'_>,
) -> Answer {
    let mut clean_words = BTreeMap::new();
    for (field, text) in words {
        let text = tidy(&text, field.limit(), field.many_lines())?;
        if !is_blank(&text) {
            clean_words.insert(field, text);
        }
    }
    let orders = Order::row(None, None, steps.len());
    let laid = steps.iter().zip(orders).map(|(draft, order)| new_step(draft, order, moment)).collect::<Result<_, _>>()?;
    let mut events = vec![Event::WorkshopOpened { template: clean_line(&template), words: clean_words }];
    events.extend(settings.into_iter().map(|setting| Event::BriefSettled { setting }));
    events.push(Event::StepsLaid { steps: laid });
    Ok(events)
}

fn word_brief(workshop: &Workshop, field: BriefField, text: &str) -> Answer {
    let text = tidy(text, field.limit(), field.many_lines())?;
    let words = workshop.brief.words(field);
    if words.map_or("", |words| words.text.as_str()) == text {
        return Err(Refusal::NoChange);
    }
    Ok(vec![Event::BriefWorded { field, text, instead_of: words.map(|words| words.version) }])
}

fn settle_brief(workshop: &Workshop, setting: BriefSetting) -> Answer {
    let mut brief = (*workshop.brief).clone();
    brief.settle(&setting);
    if brief == *workshop.brief {
        return Err(Refusal::NoChange);
    }
    Ok(vec![Event::BriefSettled { setting }])
}

fn let_in(drafts: &[PersonDraft], moment: &mut Moment<'_>) -> Answer {
    if drafts.is_empty() {
        return Err(Refusal::Blank);
    }
    let people = drafts
        .iter()
        .map(|draft| {
            tidy_person(Person {
                id: PersonId(moment.dice.fresh()),
                name: draft.name.clone(),
                organisation: draft.organisation.clone(),
                sector: draft.sector,
                role: draft.role,
                table: draft.table.clone(),
            })
        })
        .collect::<Result<_, _>>()?;
    Ok(vec![Event::PeopleJoined { people }])
}

fn tidy_person(mut person: Person) -> Result<Person, Refusal> {
    person.name = tidy(&person.name, 200, false)?;
    person.organisation = tidy(&person.organisation, 200, false)?;
    person.table = tidy(&person.table, MOST_TABLE, false)?;
    Ok(person)
}

fn change_person(workshop: &Workshop, person: Person) -> Answer {
    let known = workshop.person(person.id).ok_or(Refusal::Gone)?;
    let person = tidy_person(person)?;
    if **known == person {
        return Err(Refusal::NoChange);
    }
    Ok(vec![Event::PersonChanged { person }])
}

fn let_go(workshop: &Workshop, mut people: Vec<PersonId>) -> Answer {
    people.retain(|id| workshop.people.contains_key(id));
    if people.is_empty() { Err(Refusal::Gone) } else { Ok(vec![Event::PeopleLeft { people }]) }
}

fn make_pairs(workshop: &Workshop, step: StepId, moment: &mut Moment<'_>) -> Answer {
    live_step(workshop, step)?;
    let groups = pairing::pairs(workshop, step, moment.dice);
    if groups.is_empty() { Err(Refusal::TooFewPeople) } else { Ok(vec![Event::PairsMade { step, groups }]) }
}

fn new_step(draft: &StepDraft, order: Order, moment: &mut Moment<'_>) -> Result<NewStep, Refusal> {
    let name = tidy(&draft.name, StepField::Name.limit(), false)?;
    if is_blank(&name) {
        return Err(Refusal::Blank);
    }
    Ok(NewStep {
        id: StepId(moment.dice.fresh()),
        order,
        phase: draft.phase,
        activity: draft.activity,
        name,
        prompt: tidy(&draft.prompt, StepField::Prompt.limit(), true)?,
        notes: tidy(&draft.notes, StepField::Notes.limit(), true)?,
        minutes: in_range(draft.minutes, 0, MOST_MINUTES)?,
        protected: draft.protected,
        private: draft.private,
        dots: in_range(draft.dots, 0, MOST_DOTS)?,
    })
}

fn add_step(workshop: &Workshop, draft: &StepDraft, after: Option<StepId>, moment: &mut Moment<'_>) -> Answer {
    let agenda = workshop.agenda();
    let at = match after {
        Some(after) => agenda.iter().position(|step| step.id == after).ok_or(Refusal::Gone)? + 1,
        None => agenda.len(),
    };
    let places: Vec<_> = agenda.iter().map(|step| (step.id, &step.order)).collect();
    let (orders, pushed) = room_for(1, &places, at);
    let order = orders.into_iter().next().unwrap_or_default();
    let laid = Event::StepsLaid { steps: vec![new_step(draft, order, moment)?] };
    Ok(std::iter::once(laid).chain(pushed.into_iter().map(|(step, order)| Event::StepMoved { step, order })).collect())
}

fn word_step(workshop: &Workshop, id: StepId, field: StepField, text: &str) -> Answer {
    let step = live_step(workshop, id)?;
    let text = tidy(text, field.limit(), field != StepField::Name)?;
    if field == StepField::Name && is_blank(&text) {
        return Err(Refusal::Blank);
    }
    let words = step.words(field);
    if words.text == text {
        return Err(Refusal::NoChange);
    }
    Ok(vec![Event::StepWorded { step: id, field, text, instead_of: Some(words.version) }])
}

fn settle_step(workshop: &Workshop, id: StepId, setting: StepSetting) -> Answer {
    let step = live_step(workshop, id)?;
    match setting {
        StepSetting::Minutes(minutes) => {
            in_range(minutes, 0, MOST_MINUTES)?;
        }
        StepSetting::Dots(dots) => {
            in_range(dots, 1, MOST_DOTS)?;
        }
        StepSetting::Phase(_) | StepSetting::Private(_) => {}
    }
    let mut settled = (**step).clone();
    settled.settle(setting);
    if settled == **step {
        return Err(Refusal::NoChange);
    }
    Ok(vec![Event::StepSettled { step: id, setting }])
}

fn shift_step(workshop: &Workshop, id: StepId, up: bool) -> Answer {
    let agenda = workshop.agenda();
    let at = agenda.iter().position(|step| step.id == id).ok_or(Refusal::Gone)?;
    let to = beside(at, agenda.len(), up).ok_or(Refusal::NoChange)?;
    let others: Vec<_> =
        agenda.iter().filter(|step| step.id != id).map(|step| (step.id, &step.order)).collect();
    let (orders, pushed) = room_for(1, &others, to);
    let moved = orders.into_iter().map(|order| (id, order));
    Ok(moved.chain(pushed).map(|(step, order)| Event::StepMoved { step, order }).collect())
}

/// Where the one at `at` in a list of `len` goes when it moves by one, counted without itself.
fn beside(at: usize, len: usize, up: bool) -> Option<usize> {
    if up { at.checked_sub(1) } else { (at + 1 < len).then_some(at + 1) }
}

/// Places for `count` newcomers at `at` in a list. Two windows can give two neighbours the same place, with
/// nothing in between: then those that follow at that same place are pushed on, and named with their new places.
fn room_for<Id: Copy>(count: usize, list: &[(Id, &Order)], at: usize) -> (Vec<Order>, Vec<(Id, Order)>) {
    let lowest = Order::default();
    let low = at.checked_sub(1).and_then(|at| list.get(at)).map(|(_, order)| *order);
    let floor = low.unwrap_or(&lowest);
    let following = list.get(at..).unwrap_or_default();
    let tied: Vec<Id> = following.iter().take_while(|(_, order)| *order <= floor).map(|(id, _)| *id).collect();
    let high = following.get(tied.len()).map(|(_, order)| *order);
    let mut orders = Order::row(low, high, count + tied.len());
    let pushed = orders.split_off(count.min(orders.len()));
    (orders, tied.into_iter().zip(pushed).collect())
}

fn remove_step(workshop: &Workshop, id: StepId) -> Answer {
    live_step(workshop, id)?;
    if workshop.agenda().len() < 2 {
        return Err(Refusal::LastStep);
    }
    Ok(vec![Event::StepsRemoved { steps: vec![id] }])
}

fn return_step(workshop: &Workshop, id: StepId) -> Answer {
    workshop.steps.get(&id).filter(|step| step.removed).ok_or(Refusal::NoChange)?;
    Ok(vec![Event::StepsReturned { steps: vec![id] }])
}

fn put(
    workshop: &Workshop,
    kind: Kind,
    step: Option<StepId>,
    drafts: &[CardDraft],
    moment: &mut Moment<'_>,
) -> Answer {
    let last = workshop.last_order(kind, step);
    let orders = Order::row(last.as_ref(), None, drafts.len());
    let mut cards = Vec::with_capacity(drafts.len());
    for (draft, order) in drafts.iter().zip(orders) {
        if let Some(card) = new_card(kind, step, draft, order, moment)? {
            cards.push(in_its_place(workshop, card)?);
        }
    }
    if cards.is_empty() { Err(Refusal::Blank) } else { Ok(vec![Event::CardsPut { cards }]) }
}

/// The words come first: a theme or a story that has gone meanwhile is left out, and no name is kept beside what
/// was said in an anonymous workshop.
fn in_its_place(workshop: &Workshop, mut card: NewCard) -> Result<NewCard, Refusal> {
    let may_stand_under_a_theme = matches!(card.kind, Kind::Note | Kind::Story);
    let is_theme = |id: &CardId| workshop.card(*id).is_some_and(|theme| theme.kind == Kind::Theme);
    card.into = card.into.filter(|theme| may_stand_under_a_theme && is_theme(theme));
    let kinds = card.kind.springs_from();
    card.springs_from.retain(|from| workshop.card(*from).is_some_and(|from| kinds.contains(&from.kind)));
    card.said_by = tidy_speaker(workshop, card.said_by)?;
    for setting in &mut card.settings {
        *setting = tidy_setting(workshop, std::mem::replace(setting, Setting::InCore(false)))?;
    }
    Ok(card)
}

/// A choice that makes sense here.
fn tidy_setting(workshop: &Workshop, setting: Setting) -> Result<Setting, Refusal> {
    match setting {
        Setting::Energy(people) | Setting::Support(_, people) => in_range(people, 0, MOST_COUNTED).map(|_| setting),
        Setting::SaidBy(said_by) => tidy_speaker(workshop, said_by).map(Setting::SaidBy),
        _ => Ok(setting),
    }
}

fn tidy_speaker(workshop: &Workshop, said_by: SaidBy) -> Result<SaidBy, Refusal> {
    Ok(match said_by {
        SaidBy::Person(_) if workshop.brief.anonymous => SaidBy::Nobody,
        SaidBy::Table(table) => SaidBy::Table(tidy(&table, MOST_TABLE, false)?),
        said_by => said_by,
    })
}

/// A card from a draft; none when its main words are blank.
fn new_card(
    kind: Kind,
    step: Option<StepId>,
    draft: &CardDraft,
    order: Order,
    moment: &mut Moment<'_>,
) -> Result<Option<NewCard>, Refusal> {
    let mut words = BTreeMap::new();
    for (field, text) in &draft.words {
        let text = tidy(text, field.limit(), field.many_lines())?;
        if *field == Field::Owner {
            check_owner(&text)?;
        }
        if !is_blank(&text) {
            words.insert(*field, text);
        }
    }
    if !words.contains_key(&Field::Text) {
        return Ok(None);
    }
    Ok(Some(NewCard {
        id: CardId(moment.dice.fresh()),
        kind,
        step,
        order,
        into: draft.into,
        words,
        settings: draft.settings.clone(),
        springs_from: draft.springs_from.clone(),
        said_by: draft.said_by.clone(),
    }))
}

fn word(workshop: &Workshop, id: CardId, field: Field, text: &str) -> Answer {
    let card = workshop.card(id).ok_or(Refusal::Gone)?;
    let text = tidy(text, field.limit(), field.many_lines())?;
    if field == Field::Text && is_blank(&text) {
        return Err(Refusal::Blank);
    }
    if field == Field::Owner {
        check_owner(&text)?;
    }
    let words = card.words.get(&field);
    if words.map_or("", |words| words.text.as_str()) == text {
        return Err(Refusal::NoChange);
    }
    Ok(vec![Event::CardWorded {
        card: id,
        kind: card.kind,
        step: card.step,
        field,
        text,
        instead_of: words.map(|words| words.version),
    }])
}

/// An owner is a person or a role, never everybody.
fn check_owner(owner: &str) -> Result<(), Refusal> {
    let plain = owner.trim().trim_end_matches('.').to_lowercase();
    let everyone = ["all", "all of us", "everyone", "everybody", "team", "the team", "us", "we", "tbc", "tba"];
    if everyone.contains(&plain.as_str()) {
        return Err(Refusal::OwnerIsEveryone { owner: owner.to_owned() });
    }
    Ok(())
}

fn settle(workshop: &Workshop, id: CardId, setting: Setting) -> Answer {
    let card = workshop.card(id).ok_or(Refusal::Gone)?;
    let setting = tidy_setting(workshop, setting)?;
    let mut choices = card.choices.clone();
    choices.settle(&setting);
    if choices == card.choices {
        return Err(Refusal::NoChange);
    }
    Ok(vec![Event::CardSettled { card: id, setting }])
}

fn shift_to(workshop: &Workshop, cards: &[CardId], into: Option<CardId>, spot: Spot) -> Answer {
    let moving = movable(workshop, cards, into.is_some())?;
    if let Some(theme) = into {
        workshop.card(theme).filter(|card| card.kind == Kind::Theme).ok_or(Refusal::Gone)?;
    }
    let ids: BTreeSet<CardId> = moving.iter().map(|card| card.id).collect();
    let Some(first) = moving.first() else { return Err(Refusal::NothingTicked) };
    let list: Vec<&Arc<Card>> =
        workshop.list_at(first.kind, first.step, into).into_iter().filter(|card| !ids.contains(&card.id)).collect();
    let position = |id: CardId| list.iter().position(|card| card.id == id);
    let at = match spot {
        Spot::Start => 0,
        Spot::End => list.len(),
        Spot::Before(id) => position(id).unwrap_or(list.len()),
        Spot::After(id) => position(id).map_or(list.len(), |at| at + 1),
    };
    let mut moves = moves_to(&moving, &list, at, into);
    moves.retain(|to| workshop.card(to.card).is_some_and(|card| card.into != to.into || card.order != to.order));
    if moves.is_empty() { Err(Refusal::NoChange) } else { Ok(vec![Event::CardsMoved { moves }]) }
}

/// Moves that bring cards to `at` in a list that does not hold them.
fn moves_to(moving: &[&Arc<Card>], list: &[&Arc<Card>], at: usize, into: Option<CardId>) -> Vec<Move> {
    let places: Vec<_> = list.iter().map(|card| (card.id, &card.order)).collect();
    let (orders, pushed) = room_for(moving.len(), &places, at);
    let moved = moving.iter().zip(orders).map(|(card, order)| Move { card: card.id, into, order });
    let theirs = |id| list.iter().find(|card| card.id == id).and_then(|card| card.into);
    moved.chain(pushed.into_iter().map(|(card, order)| Move { card, into: theirs(card), order })).collect()
}

fn movable<'a>(
    workshop: &'a Workshop,
    cards: &[CardId],
    under_a_theme: bool,
) -> Result<Vec<&'a Arc<Card>>, Refusal> {
    let mut once = BTreeSet::new();
    let moving: Vec<_> =
        cards.iter().filter(|id| once.insert(**id)).filter_map(|id| workshop.card(*id)).collect();
    if moving.is_empty() {
        return Err(if cards.is_empty() { Refusal::NothingTicked } else { Refusal::Gone });
    }
    if under_a_theme && moving.iter().any(|card| !matches!(card.kind, Kind::Note | Kind::Story)) {
        return Err(Refusal::NotForThemes);
    }
    Ok(moving)
}

fn shift(workshop: &Workshop, id: CardId, up: bool) -> Answer {
    let card = workshop.card(id).ok_or(Refusal::Gone)?;
    let into = workshop.theme_of(card);
    let list = workshop.list_at(card.kind, card.step, into);
    let at = list.iter().position(|other| other.id == id).ok_or(Refusal::Gone)?;
    let to = beside(at, list.len(), up).ok_or(Refusal::NoChange)?;
    let others: Vec<_> = list.iter().filter(|other| other.id != id).copied().collect();
    Ok(vec![Event::CardsMoved { moves: moves_to(&[card], &others, to, into) }])
}

fn group(
    workshop: &Workshop,
    cards: &[CardId],
    name: &str,
    step: Option<StepId>,
    moment: &mut Moment<'_>,
) -> Answer {
    let moving = movable(workshop, cards, true)?;
    let typed = tidy(name, Field::Text.limit(), false)?;
    let name = if is_blank(&typed) {
        moving.first().map(|card| super::short(card, 60)).unwrap_or_default()
    } else {
        typed
    };
    let order = Order::between(workshop.last_order(Kind::Theme, None).as_ref(), None);
    let theme = new_card(Kind::Theme, step, &CardDraft::saying(name), order, moment)?.ok_or(Refusal::Blank)?;
    let orders = Order::row(None, None, moving.len());
    let moves = moving
        .iter()
        .zip(orders)
        .map(|(card, order)| Move { card: card.id, into: Some(theme.id), order })
        .collect();
    Ok(vec![Event::CardsGrouped { theme, moves }])
}

fn remove(workshop: &Workshop, mut cards: Vec<CardId>) -> Answer {
    cards.retain(|id| workshop.card(*id).is_some());
    if cards.is_empty() { Err(Refusal::Gone) } else { Ok(vec![Event::CardsRemoved { cards }]) }
}

fn bring_back(workshop: &Workshop, mut cards: Vec<CardId>) -> Answer {
    cards.retain(|id| workshop.cards.get(id).is_some_and(|card| card.removed));
    if cards.is_empty() { Err(Refusal::NoChange) } else { Ok(vec![Event::CardsReturned { cards }]) }
}

fn tie(workshop: &Workshop, id: CardId, from: CardId) -> Answer {
    let card = workshop.card(id).ok_or(Refusal::Gone)?;
    let source = workshop.card(from).ok_or(Refusal::Gone)?;
    if id == from || thread::upstream(workshop, from).contains(&id) {
        return Err(Refusal::Circle);
    }
    if !card.kind.springs_from().contains(&source.kind) {
        return Err(Refusal::NotAlongTheThread);
    }
    if card.springs_from.contains(&from) {
        return Err(Refusal::NoChange);
    }
    Ok(vec![Event::ThreadTied { card: id, from }])
}

fn loose(workshop: &Workshop, id: CardId, from: CardId) -> Answer {
    let card = workshop.card(id).ok_or(Refusal::Gone)?;
    if card.springs_from.contains(&from) {
        Ok(vec![Event::ThreadLoosed { card: id, from }])
    } else {
        Err(Refusal::NoChange)
    }
}

fn turn_vote(workshop: &Workshop, step: StepId, to: Stage, turned: Event) -> Answer {
    live_step(workshop, step)?;
    let stage = workshop.votes.get(&step).map(|vote| vote.stage).unwrap_or_default();
    if stage == to { Err(Refusal::NoChange) } else { Ok(vec![turned]) }
}

fn bring_room(workshop: &Workshop, step: StepId, now: u64) -> Answer {
    live_step(workshop, step)?;
    let room = &workshop.room;
    if room.here() == Some(step) && room.ended.is_none() {
        return Err(Refusal::NoChange);
    }
    Ok(vec![Event::RoomBrought { step, at: now }])
}

fn cast(workshop: &Workshop, step: StepId, voter: VoterId, card: CardId, dots: u32) -> Answer {
    let each = u32::from(live_step(workshop, step)?.dots.max(1));
    let vote = workshop.votes.get(&step).filter(|vote| vote.stage == Stage::Open).ok_or(Refusal::VoteClosed)?;
    workshop.card(card).ok_or(Refusal::Gone)?;
    let already = vote.dots(voter, card);
    if already == dots {
        return Err(Refusal::NoChange);
    }
    // Taking dots back is always possible, even when two windows together spent more than there are.
    let spent_elsewhere = vote.spent(voter).saturating_sub(already);
    if dots > already && spent_elsewhere.saturating_add(dots) > each {
        return Err(Refusal::NoVotesLeft { dots: each });
    }
    Ok(vec![Event::VoteCast { step, voter, card, dots }])
}

fn tally(workshop: &Workshop, step: StepId, card: CardId, dots: u32) -> Answer {
    live_step(workshop, step)?;
    workshop.card(card).ok_or(Refusal::Gone)?;
    in_range(dots, 0, MOST_COUNTED)?;
    let known = workshop.votes.get(&step).and_then(|vote| vote.tallies.get(&card)).copied().unwrap_or(0);
    if known == dots { Err(Refusal::NoChange) } else { Ok(vec![Event::VoteTallied { step, card, dots }]) }
}

fn reveal(workshop: &Workshop, id: StepId, moment: &mut Moment<'_>) -> Answer {
    let step = live_step(workshop, id)?;
    if !step.is_hidden() {
        return Err(Refusal::NoChange);
    }
    let mut cards: Vec<CardId> = workshop.notes_at(id).into_iter().map(|card| card.id).collect();
    if cards.is_empty() {
        return Err(Refusal::NothingToReveal);
    }
    for last in (1..cards.len()).rev() {
        cards.swap(last, moment.dice.below(last + 1));
    }
    Ok(vec![Event::WritingRevealed { step: id, cards }])
}

fn turn_timer(workshop: &Workshop, step: StepId, turn: Turn, now: u64) -> Answer {
    live_step(workshop, step)?;
    let timer = workshop.room.timers.get(&step).copied();
    let timer = match turn {
        Turn::Start(length) => {
            in_range(length, 1_000, LONGEST_TIMER)?;
            Some(Timer::start(length, now))
        }
        Turn::Pause => Some(timer.filter(Timer::is_running).ok_or(Refusal::NoChange)?.pause(now)),
        Turn::Resume => Some(timer.filter(|timer| !timer.is_running()).ok_or(Refusal::NoChange)?.resume(now)),
        Turn::Extend(more) => {
            Some(timer.ok_or(Refusal::NoChange)?.extend(in_range(more, 1_000, LONGEST_TIMER)?, now))
        }
        Turn::Stop => {
            timer.ok_or(Refusal::NoChange)?;
            None
        }
    };
    Ok(vec![Event::TimerTurned { step, timer }])
}

fn live_step(workshop: &Workshop, id: StepId) -> Result<&Arc<Step>, Refusal> {
    workshop.step(id).ok_or(Refusal::Gone)
}

fn in_range<T: Copy + PartialOrd + Into<u64>>(value: T, least: T, most: T) -> Result<T, Refusal> {
    if value < least || value > most {
        return Err(Refusal::OutOfRange { least: least.into(), most: most.into() });
    }
    Ok(value)
}

fn tidy(text: &str, limit: usize, many_lines: bool) -> Result<String, Refusal> {
    let text = if many_lines { clean(text) } else { clean_line(text) };
    if is_blank(&text) {
        return Ok(String::new());
    }
    if text.len() > limit && text.chars().count() > limit {
        return Err(Refusal::TooLong { limit });
    }
    Ok(text)
}

impl Workshop {
    /// The list a card stands in: under a theme; else notes by step (or among the ungrouped), others by kind.
    pub fn list_at(&self, kind: Kind, step: Option<StepId>, into: Option<CardId>) -> Vec<&Arc<Card>> {
        match (into, kind) {
            (Some(theme), _) => self.under(theme),
            (None, Kind::Note) => in_order(
                self.live().filter(|card| card.kind == kind && card.step == step && self.theme_of(card).is_none()),
            ),
            (None, _) => in_order(self.live().filter(|card| card.kind == kind && self.theme_of(card).is_none())),
        }
    }

    /// The last place in the list that new cards of a kind join.
    fn last_order(&self, kind: Kind, step: Option<StepId>) -> Option<Order> {
        let in_list = |card: &&Arc<Card>| card.kind == kind && (kind != Kind::Note || card.step == step);
        self.cards.values().filter(in_list).map(|card| &card.order).max().cloned()
    }
}
