//! Ids and chance from the browser's own source of randomness.

use crate::workshop::Dice;
use uuid::Uuid;

/// Dice that nobody can foretell.
#[derive(Clone, Copy, Debug, Default)]
pub struct BrowserDice;

impl Dice for BrowserDice {
    fn fresh(&mut self) -> Uuid {
        Uuid::now_v7()
    }

    fn below(&mut self, below: usize) -> usize {
        u32::try_from(below).map_or(0, |below| evenly(below, draw) as usize)
    }
}

/// 32 random bits.
fn draw() -> u32 {
    let mut bytes = [0; 4];
    let drawn = web_sys::window()
        .and_then(|window| window.crypto().ok())
        .is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if drawn {
        u32::from_le_bytes(bytes)
    } else {
        (js_sys::Math::random() * f64::from(u32::MAX)) as u32
    }
}

/// A number below `below`; 0 when that is 0. Draws again when the draw falls into the uneven rest at the top.
fn evenly(below: u32, mut draw: impl FnMut() -> u32) -> u32 {
    if below == 0 {
        return 0;
    }
    let rest = (u32::MAX % below + 1) % below;
    loop {
        let drawn = draw();
        if drawn <= u32::MAX - rest {
            return drawn % below;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::evenly;

    #[test]
    fn a_draw_from_the_uneven_rest_is_thrown_away() {
        let mut draws = [u32::MAX, u32::MAX - 3, 7].into_iter();
        // 2³² leaves 4 when divided by 6, so the four highest draws do not count.
        assert_eq!(evenly(6, || draws.next().unwrap()), 1);
        assert_eq!(evenly(6, || u32::MAX - 4), 5);
    }

    #[test]
    fn powers_of_two_take_every_draw() {
        assert_eq!(evenly(8, || u32::MAX), 7);
        assert_eq!(evenly(1, || u32::MAX), 0);
        assert_eq!(evenly(0, || u32::MAX), 0);
    }
}
