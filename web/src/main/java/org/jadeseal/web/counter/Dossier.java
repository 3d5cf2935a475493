// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import java.util.List;
import org.jadeseal.ra.form.Decision;
import org.jadeseal.ra.form.KeptScans;

/// What is kept about a case beside its fields, oldest first.
record Dossier(List<Decision> decisions, List<KeptScans.Kept> scans) {

    Dossier {
        decisions = List.copyOf(decisions);
        scans = List.copyOf(scans);
    }
}
