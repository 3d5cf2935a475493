// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ceremony;

import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jadeseal.ca.folder.Kind;
import org.jadeseal.ca.key.KeyAlgorithm;
import org.jadeseal.ca.profile.AuthorityAddresses;
import org.jadeseal.ca.profile.PolicyArc;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.IssuerId;

/// What a ceremony shall do, as one file says it that people have reviewed.
///
/// ```
/// kind = production
/// organisation = 某某機關
/// product = 某某憑證
/// status-address = http://status.example.gov.tw
/// practice-statement = http://status.example.gov.tw/cps
/// policy-arc = 2.16.886.1.999.1
/// keys.root = RSA_4096
/// keys.issuing = RSA_4096
/// keys.other = P_256
/// keys.status = P_256
/// keys.certified = RSA_2048 RSA_3072 P_256
/// make = root issuing device operations
/// present = 王小明 (administrator), 李大同 (CAO), 陳美玉 (auditor)
/// ```
///
/// @param kind what the data folder is for
/// @param settings what stands in every certificate
/// @param make the CAs to be made, in this order
/// @param present who is there; at least two
/// @param source the file, octet by octet
public record CeremonyPlan(
        Kind kind,
        AuthoritySettings settings,
        List<IssuerId> make,
        List<String> present,
        Bytes source) {

    public CeremonyPlan {
        make = List.copyOf(make);
        present = List.copyOf(present);
    }

    /// Reads a plan.
    ///
    /// @param source UTF-8, at most 64 KiB
    /// @throws CeremonyRefusedException with the line that is missing, unknown or wrong
    public static CeremonyPlan read(Bytes source) {
        PlanText text = PlanText.of(source);
        Kind kind = text.oneOf("kind", Kind.values(), Kind::word);
        CeremonyPlan plan =
                new CeremonyPlan(
                        kind,
                        settings(text),
                        text.words("make", CeremonyPlan::issuer),
                        text.list("present"),
                        source);
        text.requireNothingElse();
        plan.check();
        return plan;
    }

    private static AuthoritySettings settings(PlanText text) {
        return new AuthoritySettings(
                text.value("organisation"),
                text.value("product"),
                text.read(
                        "status-address",
                        value ->
                                new AuthorityAddresses(
                                        URI.create(value),
                                        URI.create(text.value("practice-statement")))),
                text.read("policy-arc", PolicyArc::new),
                new Algorithms(
                        text.oneOf("keys.root", KeyAlgorithm.values(), KeyAlgorithm::name),
                        text.oneOf("keys.issuing", KeyAlgorithm.values(), KeyAlgorithm::name),
                        text.oneOf("keys.other", KeyAlgorithm.values(), KeyAlgorithm::name),
                        text.oneOf("keys.status", KeyAlgorithm.values(), KeyAlgorithm::name),
                        Set.copyOf(text.words("keys.certified", KeyAlgorithm::valueOf))));
    }

    private static IssuerId issuer(String word) {
        IssuerId id = new IssuerId(word);
        if (!Hierarchy.NEEDED.contains(id) && id.issuingGeneration().isEmpty()) {
            throw new IllegalArgumentException(
                    "expected root, issuing, issuing-2 and so on, device or operations");
        }
        return id;
    }

    private void check() {
        if (present.size() < 2) {
            throw new CeremonyRefusedException(
                    "line 'present' names " + present.size() + " of at least two persons");
        }
        if (Set.copyOf(make).size() < make.size()) {
            throw new CeremonyRefusedException("line 'make' names a CA twice: " + make);
        }
        requireOrder();
        new KindCheck(kind, settings)
                .contradiction()
                .ifPresent(found -> {
                    throw new CeremonyRefusedException(found + "; change the plan");
                });
    }

    private void requireOrder() {
        for (IssuerId id : make) {
            for (IssuerId before : needed(id)) {
                if (make.indexOf(before) > make.indexOf(id)) {
                    throw new CeremonyRefusedException(
                            "line 'make' names '%s' before '%s', which it needs"
                                    .formatted(id, before));
                }
            }
        }
    }

    /// The CAs that have to be there before `id` can be made.
    static List<IssuerId> needed(IssuerId id) {
        if (id.equals(IssuerId.ROOT)) {
            return List.of();
        }
        int generation = id.issuingGeneration().orElse(1);
        return generation > 1
                ? List.of(IssuerId.ROOT, IssuerId.issuing(generation - 1))
                : List.of(IssuerId.ROOT);
    }

    /// SHA-256 of the file, which the dry run prints and the ceremony asks for.
    public String digest() {
        return source.sha256().hex();
    }

    /// Makes sure that the plan is the one that was shown.
    ///
    /// @throws CeremonyRefusedException unless `digest` is this plan's
    public void requireDigest(String digest) {
        if (!digest.equals(digest())) {
            throw new CeremonyRefusedException(
                    "the plan has the digest "
                            + digest()
                            + ", not "
                            + digest
                            + "; show it again and let everybody read it");
        }
    }

    /// @throws CeremonyRefusedException unless this plan is for the same service as `earlier`;
    ///   kinds of keys may change
    void requireSameService(CeremonyPlan earlier) {
        boolean same =
                kind == earlier.kind
                        && settings.with(earlier.settings.algorithms()).equals(earlier.settings);
        if (!same) {
            throw new CeremonyRefusedException(
                    "the data folder is for "
                            + earlier.settings
                            + ", the plan for "
                            + settings
                            + "; only kinds of keys may change");
        }
    }
}
