// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

/// A moment in the life of a process: it is about to enter a method for the n-th time.
///
/// @param words what it is about to do
/// @param type below `org.jadeseal.ca`
/// @param lasting how much of its life is durable at that moment
record Moment(String words, String type, String method, int time, Lasting lasting) {

    /// What is durable, each with all before it.
    enum Lasting {
        NOTHING,
        RECORD,
        SIGNATURES,
        ACTIVATION,
        LIST,
        REVOCATION,
        SECOND_LIST
    }

    boolean lasts(Lasting what) {
        return lasting.compareTo(what) >= 0;
    }

    String className() {
        return "org.jadeseal.ca." + type;
    }

    @Override
    public String toString() {
        return words;
    }
}
