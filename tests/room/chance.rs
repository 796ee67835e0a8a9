//! Chance that can be repeated: dice from a seed, and a runner for random tests that prints the seed that failed.
//! `LANTERN_CASES=50` runs fifty times as many cases; `LANTERN_SEED=…` repeats a run.

use super::window::NINE;
use lantern::workshop::Dice;
use proptest::strategy::Strategy;
use proptest::test_runner::{Config, RngSeed, TestCaseResult, TestRunner};
use std::env;
use std::time::{SystemTime, UNIX_EPOCH};
use uuid::Uuid;

/// Dice whose throws follow from a number (splitmix64). Ids are of the v7 form, rising, and carry that number.
#[derive(Clone, Debug)]
pub struct Chance {
    number: u64,
    state: u64,
    made: u64,
}

impl Chance {
    pub fn new(number: u64) -> Chance {
        Chance {
            number,
            state: number.wrapping_mul(0x9E37_79B9_7F4A_7C15),
            made: 0,
        }
    }

    pub fn throw(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    pub fn shuffle<T>(&mut self, things: &mut [T]) {
        for last in (1..things.len()).rev() {
            things.swap(last, self.below(last + 1));
        }
    }
}

impl Dice for Chance {
    fn fresh(&mut self) -> Uuid {
        self.made += 1;
        let ms = u128::from(NINE + self.made);
        let own = u128::from(self.number & 0xFFFF_FFFF) << 24 | u128::from(self.made & 0xFF_FFFF);
        Uuid::from_u128(ms << 80 | 0x7 << 76 | 0x2 << 62 | own)
    }

    fn below(&mut self, below: usize) -> usize {
        let below = u64::try_from(below).unwrap_or(u64::MAX);
        if below == 0 {
            0
        } else {
            usize::try_from(self.throw() % below).unwrap_or(0)
        }
    }
}

/// Runs a random test. What fails is shrunk, printed, and named by the seed that repeats it.
pub fn run<S: Strategy>(cases: u32, strategy: S, test: impl Fn(S::Value) -> TestCaseResult) {
    let number = |name| {
        env::var(name)
            .ok()
            .and_then(|text| text.parse::<u64>().ok())
    };
    let times = u32::try_from(number("LANTERN_CASES").unwrap_or(1)).unwrap_or(1);
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |time| time.as_nanos());
    let seed =
        number("LANTERN_SEED").unwrap_or(u64::try_from(now % u128::from(u64::MAX)).unwrap_or(0));
    let config = Config {
        cases: cases.saturating_mul(times),
        failure_persistence: None,
        rng_seed: RngSeed::Fixed(seed),
        max_shrink_iters: 20_000,
        ..Config::default()
    };
    if let Err(failure) = TestRunner::new(config).run(&strategy, test) {
        panic!("{failure}\nrepeat it with LANTERN_SEED={seed}");
    }
}
