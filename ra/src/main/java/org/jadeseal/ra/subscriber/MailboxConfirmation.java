// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.subscriber;

/// Finds out whether a registered address is the person's: a link in a mail, good for seven days.
@SuppressWarnings("DoNotCallSuggester") // until it is built
public final class MailboxConfirmation {

    MailboxConfirmation() {}

    /// The link was opened.
    ///
    /// @param token what the link carried
    public MailConfirmation confirm(String token) {
        throw notBuiltYet();
    }

    private static UnsupportedOperationException notBuiltYet() {
        return new UnsupportedOperationException("not built yet");
    }
}
