// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.certificate.Certificate;
import org.jadeseal.ra.history.Happening;
import org.jadeseal.ra.history.HolderHistory;
import org.jadeseal.ra.hotline.Call;
import org.jadeseal.ra.search.CaseLine;
import org.jadeseal.web.page.Frame;

/// What has become of a person: certificates, cases, reports by phone, and everything that was
/// done, page by page.
record Story(
        List<Certificate> certificates,
        List<CaseLine> cases,
        List<Call> calls,
        List<Happening> happenings) {

    /// Lines of the history on a page.
    static final int LINES = 25;

    Story {
        certificates = List.copyOf(certificates);
        cases = List.copyOf(cases);
        calls = List.copyOf(calls);
        happenings = List.copyOf(happenings);
    }

    /// Where the older lines begin, where there may be some.
    Optional<String> older() {
        return happenings.size() < LINES
                ? Optional.empty()
                : Optional.of(HolderHistory.Position.of(happenings.getLast()).text());
    }

    /// The address of a case.
    static String address(CaseLine line) {
        return (line.kind().equals("REGISTRATION") ? "/forms/" : "/requests/") + line.caseNumber();
    }

    /// A line of the history in words; the audit log's own name where there are none.
    static String words(Frame frame, Happening line) {
        return frame.find("history." + line.action() + "." + line.about())
                .or(() -> frame.find("story.act." + line.action()))
                .orElse(line.action());
    }
}
