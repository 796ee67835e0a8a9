//! Email addresses and postcodes.

use super::{Clue, Word};

pub(super) fn email(rest: &[Word]) -> Option<(Clue, usize)> {
    let (name, host) = rest.first()?.bare.split_once('@')?;
    let host_looks_right = host
        .split_once('.')
        .is_some_and(|(left, right)| !left.is_empty() && right.len() >= 2);
    (!name.is_empty() && host_looks_right).then_some((Clue::Email, 1))
}

/// A postcode in one word or two: an area that exists, a district, and the inward half.
pub(super) fn postcode(rest: &[Word]) -> Option<(Clue, usize)> {
    let first = rest.first()?;
    if let Some(second) = rest.get(1)
        && !first.ends
        && is_outward(first.bare)
        && is_inward(second.bare)
    {
        return Some((Clue::Postcode, 2));
    }
    let split = first
        .bare
        .char_indices()
        .rev()
        .nth(2)
        .map(|(place, _)| place)?;
    let (outward, inward) = first.bare.split_at_checked(split)?;
    let capitals = first
        .bare
        .chars()
        .all(|c| c.is_ascii_digit() || c.is_ascii_uppercase());
    (capitals && is_outward(outward) && is_inward(inward)).then_some((Clue::Postcode, 1))
}

fn is_outward(part: &str) -> bool {
    const AREAS: &str = " AB AL B BA BB BD BF BH BL BN BR BS BT CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC \
        EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE \
        NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW \
        UB W WA WC WD WF WN WR WS WV YO ZE ";
    let area: String = part.chars().take_while(char::is_ascii_alphabetic).collect();
    let district = part.get(area.len()..).unwrap_or_default();
    let mut signs = district.chars();
    let shaped = signs.next().is_some_and(|c| c.is_ascii_digit())
        && signs.next().is_none_or(|c| c.is_ascii_alphanumeric())
        && signs.next().is_none();
    shaped && !area.is_empty() && AREAS.contains(&format!(" {} ", area.to_ascii_uppercase()))
}

/// A digit and two letters that postcodes use; not 1st, 2nd, 3rd, 4th.
fn is_inward(part: &str) -> bool {
    let signs: Vec<char> = part.chars().collect();
    let [digit, one, two] = signs.as_slice() else {
        return false;
    };
    let letter = |c: &char| c.is_ascii_alphabetic() && !"CIKMOV".contains(c.to_ascii_uppercase());
    let ordinal = matches!(
        (one, two),
        ('s', 't') | ('n', 'd') | ('r', 'd') | ('t', 'h')
    );
    digit.is_ascii_digit() && letter(one) && letter(two) && !ordinal
}

#[cfg(test)]
mod tests {
    use super::Clue;
    use crate::guide::identify::tests::check;

    #[test]
    fn addresses_are_found() {
        check(
            "write to a.b@nhs.example today",
            &[(Clue::Email, "a.b@nhs.example")],
        );
        check("follow @lantern, 3 @ 5", &[]);
        check("lives in SW1A 1AA,", &[(Clue::Postcode, "SW1A 1AA")]);
        check("cf10 3at is near", &[(Clue::Postcode, "cf10 3at")]);
        check("M11AE", &[(Clue::Postcode, "M11AE")]);
        check("ward B3 2nd floor", &[]);
        check("bay E1 3 beds, Q1 2aa", &[]);
        check("tables 4A and 5B", &[]);
    }
}
