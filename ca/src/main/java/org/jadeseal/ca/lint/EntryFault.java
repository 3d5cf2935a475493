// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

/// What can be wrong with an entry of a list.
enum EntryFault {
    SERIAL,
    TIME,
    EMPTY_EXTENSIONS,
    CRITICAL,
    REASON,
    REASON_UNSPECIFIED,
    REMOVED,
    INVALIDITY,
    UNKNOWN_EXTENSION
}
