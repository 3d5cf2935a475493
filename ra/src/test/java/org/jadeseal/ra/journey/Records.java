// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.journey;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;
import org.springframework.jdbc.core.simple.JdbcClient;

/// What both authorities have written down, read past their doors.
final class Records {

    private final TrialSite site;
    private final JdbcClient sql;

    /// A certificate of the holder.
    ///
    /// @param name as SIGNATURE#0, numbered in the order of issuance
    /// @param key SHA-256 of its public key
    record Certified(
            String name, CertificateId id, String use, String state, boolean loaded, Bytes key) {

        boolean active() {
            return state.equals("ACTIVE");
        }
    }

    Records(TrialSite site) {
        this.site = site;
        this.sql = site.database().read();
    }

    List<Certified> certificates() {
        Map<String, Integer> seen = new HashMap<>();
        List<Certified> all = new ArrayList<>();
        sql.sql(
                        """
                        select serial, usage, state, loaded, key_hash
                          from certificate
                         order by not_before, since, serial
                        """)
                .query((row, _) -> {
                    String use = row.getString("usage");
                    int number = seen.merge(use, 1, Integer::sum) - 1;
                    return new Certified(
                            use + "#" + number,
                            new CertificateId(
                                    IssuerId.ISSUING, SerialNumber.ofHex(row.getString("serial"))),
                            use,
                            row.getString("state"),
                            row.getInt("loaded") == 1,
                            Bytes.ofHex(row.getString("key_hash")));
                })
                .list()
                .forEach(all::add);
        return all;
    }

    /// The bytes of a certificate, once it is signed.
    Optional<Bytes> bytes(Certified certified) {
        return site.authority().certificate(certified.id().issuer(), certified.id().serial());
    }

    /// The keys of these certificates.
    List<PublicKey> keys(List<Certified> certificates) {
        return certificates.stream()
                .flatMap(certified -> bytes(certified).stream())
                .map(Records::key)
                .toList();
    }

    private static PublicKey key(Bytes certificate) {
        try {
            return CertificateFactory.getInstance("X.509")
                    .generateCertificate(new ByteArrayInputStream(certificate.toArray()))
                    .getPublicKey();
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    /// Certificates of holders that were issued, and that no row of the registration speaks of.
    long orphans() {
        return number(
                """
                select count(*)
                  from issued_certificate i
                 where i.kind in ('signature', 'encryption')
                   and not exists (select 1 from certificate c
                                    where c.issuer = i.issuer and c.serial = i.serial)
                """);
    }

    private long number(String query) {
        return Optional.ofNullable(sql.sql(query).query(Long.class).single()).orElseThrow();
    }

    /// Everything else that has to be the same at the end, whatever happened on the way.
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.addAll(
                each("task", "select kind || ' ' || state from task order by made_at, kind, id"));
        lines.addAll(
                each(
                        "application",
                        "select state || ' rejections ' || rejections from certificate_application order by made_at"));
        lines.addAll(
                each(
                        "issuance",
                        "select i.finished || ' ' || c.kind from issuance i join issued_certificate c on c.issuance = i.id order by i.recorded_at, c.kind, i.finished"));
        lines.addAll(
                each(
                        "card",
                        "select state || ' sealed ' || sealed || ' keys ' || keys_current || coalesce(' pending ' || keys_pending, '') from card order by number"));
        lines.addAll(
                each(
                        "letter",
                        "select kind || ' ' || state from mailer where state <> 'VOID' order by kind, state"));
        lines.addAll(
                each(
                        "account",
                        "select state || ' failures ' || failures from account order by id"));
        lines.addAll(
                each(
                        "reset",
                        "select kind || ' ' || state from pin_reset where state <> 'VOID' order by made_at"));
        lines.addAll(
                each(
                        "mail",
                        "select kind || ' ' || count(*) from notice where kind <> 'PIN_RESET_CODE' group by kind order by kind"));
        lines.addAll(
                each(
                        "audit",
                        """
                        select action || ' ' || outcome || ' ' || count(*)
                          from audit_entry
                         where action in ('ra.apply', 'ra.activate', 'ra.renew', 'ra.change-pin',
                                          'ra.unblock-pin', 'ra.personalize-card',
                                          'ra.try-certificates')
                           and object not like 'account:%'
                         group by action, outcome
                         order by action, outcome
                        """));
        lines.add("orphans " + orphans());
        return lines;
    }

    private List<String> each(String what, String query) {
        return sql.sql(query).query(String.class).list().stream()
                .map(line -> what + " " + line)
                .collect(Collectors.toList());
    }
}
