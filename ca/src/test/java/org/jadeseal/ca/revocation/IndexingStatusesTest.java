// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.revocation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jadeseal.ca.revocation.CertificateStatus.Good;
import org.jadeseal.ca.revocation.CertificateStatus.Held;
import org.jadeseal.ca.revocation.CertificateStatus.Pending;
import org.jadeseal.ca.revocation.CertificateStatus.Revoked;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The index beside an ordinary map.
@DisplayNameGeneration(ReplaceUnderscores.class)
class IndexingStatusesTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00.123Z");

    private static final List<RevocationReason> REASONS = List.of(RevocationReason.values());

    private final Random random = new Random(20261122);
    private final StatusIndex index = new StatusIndex();

    @Test
    void every_status_comes_back_as_it_was_put() {
        Map<CertificateId, StatusEntry> map = new HashMap<>();
        List<CertificateId> known = new ArrayList<>();
        for (int i = 0; i < 50_000; i++) {
            boolean isChange = i % 3 == 0 && !known.isEmpty();
            CertificateId id = isChange ? known.get(random.nextInt(known.size())) : certificate(i);
            StatusEntry entry = new StatusEntry(id, NOON.plusSeconds(i), status());
            known.add(id);
            map.put(id, entry);
            index.put(entry);
        }

        map.forEach((id, entry) -> assertThat(index.find(id)).contains(entry));
    }

    @Test
    void what_was_not_put_is_not_found() {
        for (int i = 0; i < 1000; i++) {
            index.put(new StatusEntry(issuing(i), NOON, new Good()));
        }

        assertThat(index.find(issuing(1000))).isEmpty();
        assertThat(index.find(new CertificateId(IssuerId.DEVICE, new SerialNumber(BigInteger.ONE))))
                .isEmpty();
    }

    private CertificateId certificate(int number) {
        return switch (number % 4) {
            case 0 -> issuing(number);
            case 1 ->
                    new CertificateId(
                            IssuerId.DEVICE,
                            SerialNumber.ofHex("7f" + "f".repeat(34) + "%04x".formatted(number)));
            default ->
                    new CertificateId(
                            IssuerId.ISSUING,
                            new SerialNumber(new BigInteger(159, random).setBit(0)));
        };
    }

    private static CertificateId issuing(int number) {
        return new CertificateId(
                IssuerId.ISSUING, new SerialNumber(BigInteger.valueOf(number + 1L)));
    }

    private CertificateStatus status() {
        Instant since = NOON.plusMillis(random.nextInt());
        return switch (random.nextInt(5)) {
            case 0 -> new Pending(since);
            case 1 -> new Good();
            case 2 -> new Held(since, new Good());
            case 3 -> new Held(since, new Pending(since));
            default -> new Revoked(REASONS.get(random.nextInt(REASONS.size())), since);
        };
    }
}
