use super::*;
use crate::session::ports::{SaveTrouble, Surroundings};
use crate::workshop::history::Seen;
use crate::workshop::ids::ReplicaId;

fn row(replica: ReplicaId, n: u64) -> Row {
    Row {
        replica,
        n,
        bytes: vec![n as u8; 3],
    }
}

fn ids(browser: &Browser) -> (WorkshopId, ReplicaId) {
    (WorkshopId(browser.fresh()), ReplicaId(browser.fresh()))
}

#[test]
fn two_windows_see_one_database() {
    let browser = Browser::default();
    let (one, two) = (browser.window().outside(), browser.window().outside());
    let (workshop, replica) = ids(&browser);
    assert_eq!(
        browser.finish(
            one.journal
                .append(workshop, vec![row(replica, 1), row(replica, 2)])
        ),
        Some(Ok(()))
    );
    assert_eq!(
        browser.finish(one.journal.append(workshop, vec![row(replica, 2)])),
        Some(Ok(()))
    );
    let since = browser
        .finish(two.journal.read_since(workshop, Seen::from([(replica, 1)])))
        .unwrap()
        .unwrap();
    assert_eq!(since.rows, [row(replica, 2)]);
    assert_eq!(browser.rows(workshop).len(), 2);
}

#[test]
fn an_aborted_write_keeps_nothing_and_the_next_one_works() {
    let browser = Browser::default();
    let window = browser.window();
    let (workshop, replica) = ids(&browser);
    window.journal.faults.abort.set(2);
    let answers: Vec<_> = (1..=3)
        .map(|n| {
            browser
                .finish(
                    window
                        .outside()
                        .journal
                        .append(workshop, vec![row(replica, n)]),
                )
                .unwrap()
        })
        .collect();
    assert_eq!(answers, [Ok(()), Err(SaveTrouble::Unreachable), Ok(())]);
    assert_eq!(browser.rows(workshop), [row(replica, 1), row(replica, 3)]);
}

#[test]
fn a_slow_store_answers_when_it_is_quick_again() {
    let browser = Browser::default();
    let window = browser.window();
    let (workshop, replica) = ids(&browser);
    window.journal.faults.slow.set(true);
    assert_eq!(
        browser.finish(
            window
                .outside()
                .journal
                .append(workshop, vec![row(replica, 1)])
        ),
        None
    );
    assert!(browser.rows(workshop).is_empty());
    window.journal.faults.slow.set(false);
    browser.settle();
    assert_eq!(browser.rows(workshop).len(), 1);
}

#[test]
fn a_full_store_still_reads() {
    let browser = Browser::default();
    let window = browser.window();
    let (workshop, replica) = ids(&browser);
    let outside = window.outside();
    browser.finish(outside.journal.append(workshop, vec![row(replica, 1)]));
    window.journal.fail(SaveTrouble::Full);
    assert_eq!(
        browser.finish(outside.journal.append(workshop, vec![row(replica, 2)])),
        Some(Err(SaveTrouble::Full))
    );
    assert_eq!(
        browser
            .finish(outside.journal.read(workshop))
            .unwrap()
            .unwrap()
            .rows
            .len(),
        1
    );
    window.journal.fail(SaveTrouble::Forbidden);
    assert!(
        browser
            .finish(outside.journal.read(workshop))
            .unwrap()
            .is_err()
    );
    window.journal.fail(None);
    assert!(
        browser
            .finish(outside.journal.read(workshop))
            .unwrap()
            .is_ok()
    );
}

#[test]
fn two_snapshots_are_kept_and_only_covered_rows_go() {
    let browser = Browser::default();
    let outside = browser.window().outside();
    let (workshop, replica) = ids(&browser);
    browser.finish(
        outside
            .journal
            .append(workshop, (1..=5).map(|n| row(replica, n)).collect()),
    );
    for generation in 1..=3 {
        let snapshot = Snapshot {
            generation,
            bytes: vec![1],
            sha256: String::new(),
        };
        let covered = Seen::from([(replica, generation)]);
        assert_eq!(
            browser.finish(outside.journal.keep_snapshot(workshop, snapshot, covered)),
            Some(Ok(()))
        );
    }
    let generations: Vec<u64> = browser
        .snapshots(workshop)
        .iter()
        .map(|snapshot| snapshot.generation)
        .collect();
    assert_eq!(generations, [3, 2]);
    assert_eq!(browser.rows(workshop), [row(replica, 4), row(replica, 5)]);
}

#[test]
fn the_desk_is_as_large_as_a_real_one() {
    let browser = Browser::default();
    let window = browser.window();
    let desk = window.outside().desk;
    window.desk.room.set(30);
    assert_eq!(desk.put("a", "12345678901234567890"), Ok(()));
    assert_eq!(desk.put("b", "x"), Err(SaveTrouble::Full));
    assert_eq!(desk.put("a", "1"), Ok(()));
    assert_eq!(desk.put("b", "x"), Ok(()));
    assert_eq!(desk.keys(""), ["a", "b"]);
}

#[test]
fn waiting_takes_its_time_and_windows_tick() {
    let browser = Browser::default();
    let window = browser.window();
    let ticks = Rc::new(Cell::new(0));
    let count = ticks.clone();
    let outside = window.outside();
    outside
        .surroundings
        .on_tick(Box::new(move || count.set(count.get() + 1)));
    let waited = Rc::new(Cell::new(false));
    let (done, wait) = (waited.clone(), outside.surroundings.wait(2_500));
    outside.surroundings.start(Box::pin(async move {
        wait.await;
        done.set(true);
    }));
    browser.pass(2_000);
    assert!(!waited.get());
    browser.pass(500);
    assert!(waited.get());
    assert_eq!(ticks.get(), 2);
    window.surroundings.hide();
    browser.pass(5_000);
    assert_eq!(ticks.get(), 2);
}

#[test]
fn a_screen_that_people_must_not_leave_is_not_left() {
    let browser = Browser::default();
    let window = browser.window();
    let surroundings = &window.surroundings;
    surroundings.arrive("/");
    surroundings.arrive("/workshop/1/add");
    surroundings.stay("/workshop/1/add");
    surroundings.back();
    assert_eq!(surroundings.fragment(), "/workshop/1/add");
    surroundings.arrive("/");
    assert_eq!(surroundings.fragment(), "/workshop/1/add");
}

#[test]
fn a_screen_is_kept_awake_until_it_may_sleep_and_says_when_it_cannot() {
    let browser = Browser::default();
    let window = browser.window();
    let told = Rc::new(Cell::new(None));
    let hear = told.clone();
    let tell: Rc<dyn Fn(bool)> = Rc::new(move |awake| hear.set(Some(awake)));
    let keep = || {
        let tell = tell.clone();
        window
            .surroundings
            .keep_awake(Box::new(move |awake| tell(awake)));
    };
    keep();
    assert_eq!(
        (told.get(), window.surroundings.awake.get()),
        (Some(true), true)
    );
    window.surroundings.let_sleep();
    assert!(!window.surroundings.awake.get());
    window.surroundings.can_stay_awake.set(false);
    keep();
    assert_eq!(told.get(), Some(false));
}

#[test]
fn hints_reach_the_other_windows_only() {
    let browser = Browser::default();
    let (one, two) = (browser.window(), browser.window());
    let heard = Rc::new(RefCell::new(Vec::new()));
    for window in [&one, &two] {
        let heard = heard.clone();
        let number = window.number;
        window
            .channel
            .on_hear_for_test(move |hint| heard.borrow_mut().push((number, hint)));
    }
    one.outside().channel.tell("news");
    assert!(heard.borrow().is_empty());
    browser.settle();
    assert_eq!(*heard.borrow(), [(two.number, "news".to_owned())]);
}

#[test]
fn a_killed_window_lets_its_lock_go() {
    let browser = Browser::default();
    let (one, two) = (browser.window(), browser.window());
    let outside = one.outside();
    let never = outside.surroundings.wait(1_000_000);
    let work = outside.surroundings.alone("tidy", Box::new(move || never));
    outside.surroundings.start(work);
    browser.settle();
    let done = Rc::new(Cell::new(0));
    let try_it = || {
        let done = done.clone();
        let work = two.surroundings_alone(move || done.set(done.get() + 1));
        browser.finish(work);
    };
    try_it();
    assert_eq!(done.get(), 0);
    one.kill();
    try_it();
    assert_eq!(done.get(), 1);
}

impl MemoryChannel {
    fn on_hear_for_test(&self, hear: impl Fn(String) + 'static) {
        crate::session::ports::Channel::on_hear(self, Box::new(hear));
    }
}

impl Window {
    fn surroundings_alone(&self, work: impl FnOnce() + 'static) -> Later<()> {
        let work = move || -> Later<()> { Box::pin(async move { work() }) };
        self.outside().surroundings.alone("tidy", Box::new(work))
    }
}

#[test]
fn a_place_put_in_the_place_of_another_is_not_come_back_to() {
    let window = Browser::default().window();
    window.surroundings.go("/new");
    window.surroundings.go("/new/name");
    window.surroundings.instead("/workshop/1");
    assert_eq!(window.surroundings.fragment(), "/workshop/1");
    window.surroundings.back();
    assert_eq!(window.surroundings.fragment(), "/new");
    window.surroundings.print();
    assert_eq!(window.surroundings.printed.get(), 1);
}
