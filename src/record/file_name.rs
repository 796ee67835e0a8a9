//! Names for files that leave: `2026-03-03_going-home-well_report.md`. Plain letters, safe on every computer.

use chrono::NaiveDate;

/// The longest name, the ending included.
pub const LONGEST: usize = 80;
/// Stands in when nothing of the topic can be written in plain letters.
const FALLBACK: &str = "workshop";

/// The name of a file. `kind` and `ending` are Lantern's own words: plain letters, hyphens and dots.
pub fn file_name(date: Option<NaiveDate>, topic: &str, kind: &str, ending: &str) -> String {
    let date = date
        .map(|date| format!("{}_", date.format("%Y-%m-%d")))
        .unwrap_or_default();
    let around = date.len() + kind.len() + ending.len() + 2;
    let slug = slug(topic, LONGEST.saturating_sub(around));
    format!("{date}{slug}_{kind}.{ending}")
}

/// Words in plain lower-case letters and figures with hyphens between, at most `most` characters.
pub(super) fn slug(text: &str, most: usize) -> String {
    let mut slug = String::new();
    for sign in text.chars() {
        match plain(sign) {
            Some(letters) => slug.push_str(letters),
            None if sign.is_ascii_alphanumeric() => slug.push(sign.to_ascii_lowercase()),
            None if matches!(sign, '\'' | '’' | '\u{300}'..='\u{36F}') => {}
            None if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
            None => {}
        }
    }
    let slug = cut(slug.trim_end_matches('-'), most);
    match slug {
        "" => FALLBACK.to_owned(),
        slug if is_reserved(slug) => format!("{FALLBACK}-{slug}"),
        slug => slug.to_owned(),
    }
}

/// The first `most` characters, whole words where that leaves enough.
fn cut(slug: &str, most: usize) -> &str {
    let Some(short) = slug.get(..most) else {
        return slug;
    };
    if slug
        .get(most..)
        .is_none_or(|rest| rest.is_empty() || rest.starts_with('-'))
    {
        return short.trim_end_matches('-');
    }
    short.rsplit_once('-').map_or(short, |(words, _)| words)
}

/// Names that Windows keeps for devices. With a date in front they are harmless; without one they are not.
fn is_reserved(slug: &str) -> bool {
    let numbered = |name: &str| {
        slug.strip_prefix(name)
            .is_some_and(|rest| matches!(rest.as_bytes(), [b'0'..=b'9']))
    };
    matches!(slug, "con" | "prn" | "aux" | "nul") || numbered("com") || numbered("lpt")
}

/// Plain letters for the accented ones of the languages most read in UK health and care.
fn plain(sign: char) -> Option<&'static str> {
    let lower = sign.to_lowercase().next().unwrap_or(sign);
    Some(match lower {
        'à'..='å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'č' | 'ċ' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è'..='ë' | 'ē' | 'ė' | 'ę' | 'ě' => "e",
        'ğ' | 'ġ' => "g",
        'ì'..='ï' | 'ī' | 'į' | 'ı' => "i",
        'ł' | 'ľ' | 'ĺ' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ò'..='ö' | 'ø' | 'ō' | 'ő' => "o",
        'œ' => "oe",
        'ŕ' | 'ř' => "r",
        'ß' => "ss",
        'ś' | 'š' | 'ş' | 'ș' => "s",
        'ť' | 'ţ' | 'ț' => "t",
        'ù'..='ü' | 'ū' | 'ů' | 'ű' | 'ų' => "u",
        'ŵ' => "w",
        'ý' | 'ÿ' | 'ŷ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => return None,
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn name(topic: &str) -> String {
        file_name(NaiveDate::from_ymd_opt(2026, 3, 3), topic, "report", "md")
    }

    #[test]
    fn k20_names_are_dated_plain_and_short() {
        assert_eq!(
            name("Going home well"),
            "2026-03-03_going-home-well_report.md"
        );
        assert_eq!(
            name("Dŵr, Świeże Zażółć – Größe"),
            "2026-03-03_dwr-swieze-zazolc-grosse_report.md"
        );
        assert_eq!(
            name("../..\\C:*?\"<>|\u{202E}x."),
            "2026-03-03_c-x_report.md"
        );
        assert_eq!(name("Amina’s idea"), "2026-03-03_aminas-idea_report.md");
        assert!(name(&"wording ".repeat(100)).ends_with("-wording_report.md"));
        assert_eq!(name(&"W".repeat(300)).len(), LONGEST);
    }

    #[test]
    fn k20_names_that_say_nothing_or_are_reserved_become_workshop() {
        for topic in ["", " ", "ہم", "👩🏽‍⚕️", "...", "-"] {
            assert_eq!(name(topic), "2026-03-03_workshop_report.md");
        }
        assert_eq!(
            file_name(None, "CON", "report", "md"),
            "workshop-con_report.md"
        );
        assert_eq!(
            file_name(None, "com1", "report", "md"),
            "workshop-com1_report.md"
        );
        assert_eq!(
            file_name(None, "Company", "report", "md"),
            "company_report.md"
        );
    }

    proptest! {
        #[test]
        fn k20_any_topic_gives_a_safe_name(topic in ".*") {
            let name = name(&topic);
            prop_assert!(name.len() <= LONGEST && !name.starts_with(['.', '-']));
            prop_assert!(name.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_.".contains(&byte)));
        }
    }
}
