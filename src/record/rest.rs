//! Long work in short pieces. A writer takes a rest between two pieces; the page that waits for it lives meanwhile.
//! Nothing here knows what a rest is: a page hands in a moment of its own, a test none at all.

use std::future::Future;
use std::pin::pin;
use std::task::{Context, Poll, Waker};

/// Work done in one go. For writers that were given [`none`] to rest with.
pub fn at_once<T>(work: impl Future<Output = T>) -> T {
    let mut work = pin!(work);
    let mut context = Context::from_waker(Waker::noop());
    loop {
        if let Poll::Ready(done) = work.as_mut().poll(&mut context) {
            return done;
        }
    }
}

/// No rest.
pub async fn none() {}
