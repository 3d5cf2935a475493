// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.mass;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jadeseal.ca.database.Transaction;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.certificate.Certificate;
import org.jadeseal.ra.certificate.Sweep;
import org.jadeseal.ra.mass.SqlMassTargets.Line;
import org.jadeseal.ra.mass.SqlMassTargets.Placed;

/// Follows a query piece by piece.
final class MassTargets {

    private final Sweep sweep;

    MassTargets(Sweep sweep) {
        this.sweep = sweep;
    }

    /// The next piece.
    ///
    /// @param unknown lines of a list that lead to no certificate of a holder
    /// @param reached where the piece after this one begins; empty when this one is empty
    record Piece(List<Certificate> certificates, long unknown, Optional<String> reached) {}

    /// @param most cards or lines to look at
    Piece next(Transaction unit, MassChange.Plan plan, String reached, int most) {
        SqlMassTargets sql = new SqlMassTargets(unit.sql());
        return switch (plan.query()) {
            case MassQuery.TakenIn days -> onCards(unit, sql.cards(days, reached, most));
            case MassQuery.Listed(var kind, _, _) ->
                    onLines(unit, kind, sql.lines(plan.caseNumber(), reached, most));
        };
    }

    private Piece onCards(Transaction unit, List<Placed> cards) {
        List<Certificate> found =
                cards.stream().flatMap(each -> sweep.ofCard(unit, each.card()).stream()).toList();
        return new Piece(found, 0, last(cards).map(Placed::reached));
    }

    private Piece onLines(Transaction unit, MassList.Kind kind, List<Line> lines) {
        List<Certificate> found =
                lines.stream().flatMap(each -> find(unit, kind, each.digits()).stream()).toList();
        return new Piece(
                found,
                lines.size() - found.size(),
                last(lines).map(line -> Integer.toString(line.position())));
    }

    private static <T> Optional<T> last(List<T> list) {
        return list.isEmpty() ? Optional.empty() : Optional.of(list.getLast());
    }

    private Optional<Certificate> find(Transaction unit, MassList.Kind kind, String digits) {
        return switch (kind) {
            case SERIALS -> sweep.ofSerial(unit, SerialNumber.ofHex(digits));
            case KEYS -> sweep.ofKey(unit, Bytes.ofHex(digits));
        };
    }

    /// Looks every line of a list up.
    DryRun count(Transaction unit, MassList list) {
        Map<Found, Long> found = new EnumMap<>(Found.class);
        Set<AccountId> people = new HashSet<>();
        for (String digits : list.entries()) {
            Optional<Certificate> certificate = find(unit, list.kind(), digits);
            certificate.ifPresent(each -> people.add(each.core().place().account()));
            found.merge(
                    certificate.map(each -> Found.of(each, unit.now())).orElse(Found.UNKNOWN),
                    1L,
                    Long::sum);
        }
        return new DryRun(found, people.size());
    }
}
