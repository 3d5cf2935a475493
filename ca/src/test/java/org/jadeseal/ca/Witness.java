// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.issuance.IssuanceId;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ca.x509.SignedCertificate;

/// Looks at the tables of a CA whose process is dead.
record Witness(Database database) implements AutoCloseable {

    private static final String CERTIFICATES =
            """
            select serial, tbs, certificate
              from issued_certificate
             where certificate is not null
            """;

    private static final String ISSUANCES =
            """
            select id
              from issuance
            """;

    /// Signed without its issuance being finished, or the other way round.
    private static final String TORN =
            """
            select c.serial
              from issued_certificate c
              join issuance i on i.id = c.issuance
             where (c.certificate is not null) <> (i.finished = 'signed')
            """;

    private static final String WITHOUT_STATUS =
            """
            select c.serial
              from issued_certificate c
             where not exists (
                   select 1
                     from certificate_status s
                    where s.issuer = c.issuer and s.serial = c.serial)
            """;

    private static final String REVOKED =
            """
            select serial
              from certificate_status
             where state = 'revoked'
            """;

    private static final String LISTS =
            """
            select number
              from crl
             where issuer = 'issuing'
             order by this_update, position, number
            """;

    private static final String POSITIONS =
            """
            select position
              from status_change
             order by position
            """;

    private static final String UNFINISHED =
            """
            select id
              from issuance
             where finished = 'no'
            """;

    /// All that was acknowledged is there as it was told, and nothing is torn.
    void finds(Acknowledged acknowledged) {
        assertThat(certificates()).containsAllEntriesOf(acknowledged.certificates());
        assertThat(all(ISSUANCES))
                .containsAll(acknowledged.recorded().stream().map(IssuanceId::toString).toList());
        assertThat(all(REVOKED))
                .containsAll(acknowledged.revoked().stream().map(SerialNumber::hex).toList());
        assertThat(all(TORN)).isEmpty();
        assertThat(all(WITHOUT_STATUS)).isEmpty();
        List<Long> lists = numbers(LISTS);
        assertThat(lists).isSorted().doesNotHaveDuplicates().containsAll(acknowledged.lists());
        assertThat(acknowledged.lists()).isSorted().doesNotHaveDuplicates();
        List<Long> positions = numbers(POSITIONS);
        assertThat(positions)
                .isEqualTo(LongStream.rangeClosed(1, positions.size()).boxed().toList());
    }

    void findsNothingHalfDone() {
        assertThat(all(UNFINISHED)).isEmpty();
    }

    /// The highest number of a list; 0 before the first.
    long newestList() {
        return numbers(LISTS).stream().mapToLong(Long::longValue).max().orElse(0);
    }

    Counts counts() {
        return new Counts(
                all(ISSUANCES).size(),
                certificates().size(),
                numbers(POSITIONS).size(),
                all(REVOKED).size(),
                numbers(LISTS).size());
    }

    /// What is stored, each signed over exactly what was recorded.
    private Map<SerialNumber, Bytes> certificates() {
        Map<SerialNumber, Bytes> found = new HashMap<>();
        database.read()
                .sql(CERTIFICATES)
                .query((row, _) -> {
                    SignedCertificate certificate =
                            new SignedCertificate(Bytes.of(row.getBytes("certificate")));
                    assertThat(certificate.tbs()).isEqualTo(Bytes.of(row.getBytes("tbs")));
                    return found.put(
                            SerialNumber.ofHex(row.getString("serial")), certificate.der());
                })
                .list();
        return found;
    }

    private List<String> all(String statement) {
        return database.read().sql(statement).query(String.class).list();
    }

    private List<Long> numbers(String statement) {
        return database.read().sql(statement).query(Long.class).list();
    }

    @Override
    public void close() {
        database.close();
    }
}
