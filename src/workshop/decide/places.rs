//! Places in shared lists.

use crate::workshop::order::Order;

/// Where the one at `at` in a list of `len` goes when it moves by one, counted without itself.
pub(super) fn beside(at: usize, len: usize, up: bool) -> Option<usize> {
    if up {
        at.checked_sub(1)
    } else {
        (at + 1 < len).then_some(at + 1)
    }
}

/// Places for `count` newcomers at `at` in a list. Two windows can give two neighbours the same place, with
/// nothing in between: then those that follow at that same place are pushed on, and named with their new places.
pub(super) fn room_for<Id: Copy>(
    count: usize,
    list: &[(Id, &Order)],
    at: usize,
) -> (Vec<Order>, Vec<(Id, Order)>) {
    let lowest = Order::default();
    let low = at
        .checked_sub(1)
        .and_then(|at| list.get(at))
        .map(|(_, order)| *order);
    let floor = low.unwrap_or(&lowest);
    let following = list.get(at..).unwrap_or_default();
    let tied: Vec<Id> = following
        .iter()
        .take_while(|(_, order)| *order <= floor)
        .map(|(id, _)| *id)
        .collect();
    let high = following.get(tied.len()).map(|(_, order)| *order);
    let mut orders = Order::row(low, high, count + tied.len());
    let pushed = orders.split_off(count.min(orders.len()));
    (orders, tied.into_iter().zip(pushed).collect())
}
