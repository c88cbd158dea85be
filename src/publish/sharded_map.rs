//! A map that many threads fill at once.

use std::hash::BuildHasher;
use std::sync::{Mutex, MutexGuard, PoisonError};

use rustc_hash::{FxBuildHasher, FxHashMap};

/// A map split by key into parts with a lock each, so that threads rarely wait for each other.
#[derive(Debug)]
pub struct ShardedMap<V>([Mutex<FxHashMap<String, V>>; 64]);

impl<V> ShardedMap<V> {
    /// An empty map.
    pub fn new() -> Self {
        Self(std::array::from_fn(|_| Mutex::default()))
    }

    /// The part that `key` belongs to, locked.
    pub fn part(&self, key: &str) -> MutexGuard<'_, FxHashMap<String, V>> {
        let hash = FxBuildHasher.hash_one(key);
        locked(&self.0[(hash >> 32) as usize % self.0.len()])
    }

    /// Takes out all entries.
    pub fn take_all(&self) -> FxHashMap<String, V> {
        let parts = self.0.each_ref();
        let parts = parts.map(|part| std::mem::take(&mut *locked(part)));
        // The map gets its final size at once: entries that come in the order of another map would all collide at
        // one end of a smaller one before it grows.
        let entries = parts.iter().map(FxHashMap::len).sum();
        let mut all = FxHashMap::with_capacity_and_hasher(entries, FxBuildHasher);
        for part in parts {
            all.extend(part);
        }
        all
    }
}

/// Locks a mutex. If a thread panicked while holding the lock, what it guards is still consistent: every change made
/// under these locks is a single insertion.
pub fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
