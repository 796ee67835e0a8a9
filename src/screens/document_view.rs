//! A document as it will leave, read on the screen first. Text only; people's words in their own direction.

use crate::record::document::{Block, Document, Line, Promise, Section, Span, Table};
use leptos::prelude::*;

/// A whole document.
#[component]
pub fn document_view(
    /// What to show.
    document: Document,
) -> impl IntoView {
    let cover = document
        .cover
        .into_iter()
        .map(|(name, words)| view! { <p>{name} ": " {line(words)}</p> });
    view! {
        <p class="field__hint">{document.kind}</p>
        <h2 class="preview__title">{line(document.title)}</h2>
        {cover.collect_view()}
        {document.sections.into_iter().map(|it| section(it, 3)).collect_view()}
    }
}

fn section(section: Section, level: u8) -> AnyView {
    let heading = line(section.heading);
    let heading = match level {
        3 => view! { <h3>{heading}</h3> }.into_any(),
        4 => view! { <h4>{heading}</h4> }.into_any(),
        _ => view! { <h5>{heading}</h5> }.into_any(),
    };
    let blocks = section.blocks.into_iter().map(block).collect_view();
    let parts = section
        .parts
        .into_iter()
        .map(|part| self::section(part, level + 1))
        .collect_view();
    view! {
        {heading}
        {blocks}
        {parts}
    }
    .into_any()
}

fn block(block: Block) -> AnyView {
    match block {
        Block::Paragraph(words) => view! { <p>{line(words)}</p> }.into_any(),
        Block::List(lines) => {
            let items = lines
                .into_iter()
                .map(|words| view! { <li>{line(words)}</li> })
                .collect_view();
            view! { <ul class="preview__list">{items}</ul> }.into_any()
        }
        Block::Facts(facts) => {
            let items = facts.into_iter().map(|(name, words)| {
                view! {
                    <dt>{name}</dt>
                    <dd>{line(words)}</dd>
                }
            });
            view! { <dl class="preview__facts">{items.collect_view()}</dl> }.into_any()
        }
        Block::Table(it) => table(it).into_any(),
        Block::Promises {
            caption,
            heads,
            promises,
        } => {
            let rows = promises
                .into_iter()
                .map(|Promise { done, cells }| ticked(done, cells))
                .collect();
            table(Table {
                caption,
                heads,
                rows,
            })
            .into_any()
        }
        Block::Quote { words, by } => view! {
            <blockquote class="sheet__quote" dir="auto">
                {words}
                {by.map(|by| view! { <footer>{by}</footer> })}
            </blockquote>
        }
        .into_any(),
    }
}

/// The first cell says so when a promise is done already.
fn ticked(done: bool, mut cells: Vec<Line>) -> Vec<Line> {
    if done && let Some(first) = cells.first_mut() {
        *first = Line::ours("Done: ").then(std::mem::take(first));
    }
    cells
}

fn table(table: Table) -> impl IntoView {
    let heads = table
        .heads
        .into_iter()
        .map(|head| view! { <th scope="col">{head}</th> })
        .collect_view();
    let rows = table.rows.into_iter().map(|cells| {
        let mut cells = cells.into_iter();
        let first = cells
            .next()
            .map(|words| view! { <th scope="row">{line(words)}</th> });
        let rest = cells
            .map(|words| view! { <td>{line(words)}</td> })
            .collect_view();
        view! { <tr>{first} {rest}</tr> }
    });
    let caption = table.caption.clone();
    view! {
        <div class="preview__scroll" role="region" tabindex="0" aria-label=table.caption>
            <table class="tally__table">
                <caption>{caption}</caption>
                <thead>
                    <tr>{heads}</tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}

fn line(line: Line) -> impl IntoView {
    line.0
        .into_iter()
        .map(|span| match span {
            Span::Ours(words) => words.into_any(),
            Span::Said(words) => view! { <bdi class="said">{words}</bdi> }.into_any(),
        })
        .collect_view()
}
