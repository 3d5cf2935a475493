// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.decision;

import java.util.Optional;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ra.client.ClientCases;
import org.jadeseal.ra.form.CaseBrief;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.Registrations;
import org.jadeseal.ra.form.Ruling;
import org.jadeseal.ra.form.SignedUnit;
import org.jadeseal.ra.mass.MassChanges;
import org.jadeseal.ra.request.Requests;

/// Where cases are decided, whatever paper they stand on.
record Papers(
        Registrations registrations,
        Requests requests,
        ClientCases clients,
        MassChanges massChanges) {

    Optional<CaseBrief> brief(Transaction unit, PaperKind kind, CaseNumber caseNumber) {
        return switch (kind) {
            case FORM -> registrations.brief(unit, caseNumber);
            case REQUEST -> requests.brief(unit, caseNumber);
            case CLIENT -> clients.brief(unit, caseNumber);
            case MASS -> massChanges.brief(unit, caseNumber);
        };
    }

    Ruling decide(PaperKind kind, SignedUnit signed) {
        return switch (kind) {
            case FORM -> registrations.decide(signed);
            case REQUEST -> requests.decide(signed);
            case CLIENT -> clients.decide(signed);
            case MASS -> massChanges.decide(signed);
        };
    }
}
