// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.api;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jadeseal.ca.CertificateAuthority;
import org.jadeseal.ca.client.OrderedCertificate;
import org.jadeseal.ca.client.OrderedCertificate.Place;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.CertificateStatus;
import org.jadeseal.ca.revocation.StatusEntry;
import org.jadeseal.ca.revocation.StatusReading;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.Right;

/// What a client has ordered: one certificate, or page by page.
final class Reading {

    private static final int USUAL = 100;
    private static final int MOST = 500;

    /// What a next link says; nobody else's business.
    private static final Pattern AFTER = Pattern.compile("[0-9]{1,18}");

    private static final Pattern LIMIT = Pattern.compile("[1-9][0-9]{0,2}");

    private final CertificateAuthority authority;
    private final Gate gate;

    Reading(CertificateAuthority authority, Gate gate) {
        this.authority = authority;
        this.gate = gate;
    }

    Reply fetch(Caller.Known caller, SerialNumber serial) {
        return look(
                caller,
                "certificate:" + serial,
                () ->
                        authority
                                .orderedCertificates()
                                .find(caller.client().name(), serial)
                                .map(this::whole)
                                .orElseGet(() ->
                                        Problem.NOT_FOUND.because(
                                                "you have no certificate " + serial)));
    }

    private Reply whole(OrderedCertificate certificate) {
        return text(certificate).map(text -> Reply.of(200, text)).orElseGet(Reading::inDoubt);
    }

    /// @param after empty for the beginning
    /// @param limit empty for the usual number
    Reply list(Caller.Known caller, String after, String limit) {
        Optional<Place> from = place(after);
        int most = limit.isEmpty() ? USUAL : LIMIT.matcher(limit).matches() ? number(limit) : 0;
        if ((!after.isEmpty() && from.isEmpty()) || most < 1 || most > MOST) {
            return Problem.MALFORMED_REQUEST.because(
                    "after must be taken from a next link, and limit be 1 to " + MOST);
        }
        return look(
                caller,
                "client:" + caller.client().name(),
                () ->
                        page(
                                authority
                                        .orderedCertificates()
                                        .list(caller.client().name(), from, most),
                                most));
    }

    private Reply page(List<OrderedCertificate> certificates, int most) {
        List<Map<String, Object>> texts =
                certificates.stream().flatMap(each -> text(each).stream()).toList();
        if (texts.size() < certificates.size()) {
            return inDoubt();
        }
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("certificates", texts);
        if (certificates.size() == most) {
            page.put(
                    "next",
                    "%s?after=%s&limit=%d"
                            .formatted(
                                    Route.LIST.path(),
                                    certificates.getLast().place().position(),
                                    most));
        }
        return Reply.of(200, page);
    }

    private Reply look(Caller.Known caller, String matter, Supplier<Reply> reading) {
        return gate.look(
                new Act(caller.actor(), Right.READ_ORDERED, Matter.of(matter)),
                refusal -> Problem.CLIENT_REFUSED.because("the gate says " + refusal),
                reading);
    }

    /// Empty when nobody may be told a status now.
    private Optional<Map<String, Object>> text(OrderedCertificate certificate) {
        CertificateId id = new CertificateId(certificate.issuer(), certificate.serial());
        Optional<CertificateStatus> status =
                switch (authority.ledger().read(id)) {
                    case StatusReading.InDoubt() -> Optional.empty();
                    case StatusReading.Known(Optional<StatusEntry> entry, _, _) ->
                            entry.map(StatusEntry::status);
                };
        return status.map(found -> CertificateText.of(certificate, found));
    }

    private static Reply inDoubt() {
        return Problem.BUSY.because("no status can be told now").retryAfter(2);
    }

    private static int number(String text) {
        return Integer.parseInt(text);
    }

    private static Optional<Place> place(String after) {
        return AFTER.matcher(after).matches()
                ? Optional.of(new Place(Long.parseLong(after)))
                : Optional.empty();
    }
}
