// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.certificate;

import java.util.Map;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.notice.NoticeKind;

/// The mails that tell a holder what became of certificates.
final class Notices {

    private Notices() {}

    static void queue(
            Transaction unit,
            CertificateRooms rooms,
            AccountId account,
            NoticeKind kind,
            Map<String, String> parameters) {
        rooms.accounts()
                .find(unit, account)
                .flatMap(found -> rooms.post().subscribers().find(unit, found.holder()))
                .ifPresent(person ->
                        rooms.post().outbox().queue(unit, person.notice(kind, parameters)));
    }

    /// The last four characters, as mails show a serial number.
    static String tail(CertificateId id) {
        String hex = id.serial().hex();
        return hex.substring(Math.max(0, hex.length() - 4));
    }
}
