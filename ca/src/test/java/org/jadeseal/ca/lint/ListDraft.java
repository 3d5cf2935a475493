// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Enumerated;
import org.bouncycastle.asn1.ASN1GeneralizedTime;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x509.AuthorityKeyIdentifier;
import org.bouncycastle.asn1.x509.CRLNumber;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.Time;
import org.jadeseal.ca.key.SignatureScheme;
import org.jadeseal.ca.profile.CertificateIssuer;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.Der;
import org.jadeseal.ca.x509.DistinguishedNames;
import org.jadeseal.ca.x509.IssuerId;

/// A good list of one entry, or a good delta; any part can be made wrong before it is put together.
final class ListDraft {

    static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");

    static final ASN1ObjectIdentifier EXPIRED = new ASN1ObjectIdentifier("2.5.29.60");

    private static final CertificateIssuer ISSUER =
            new CertificateIssuer(
                    IssuerId.ISSUING,
                    DistinguishedNames.ofAuthority("玉印試用機關", "Lists"),
                    Bytes.of(new byte[20]),
                    SignatureScheme.RSA_SHA256.identifier(),
                    NOON.plusSeconds(1_000_000));

    private static final int NUMBER = 1000;

    private static final int BASE = 900;

    private final boolean isDelta;
    private ListTally ledger = new ListTally();
    private final Map<String, ASN1Encodable> parts = new LinkedHashMap<>();
    private final Map<ASN1ObjectIdentifier, Extension> extensions = new LinkedHashMap<>();

    private ListDraft(boolean isDelta) {
        this.isDelta = isDelta;
        part("version", new ASN1Integer(1));
        part("algorithm", ISSUER.algorithm());
        part("issuer", ISSUER.subject());
        part("thisUpdate", time(NOON));
        part("nextUpdate", time(NOON.plusSeconds(3600)));
        part("entries", new DERSequence(entry(BigInteger.TEN, reason(6))));
        ledger(BigInteger.TEN, 6);
        extension(
                Extension.authorityKeyIdentifier, false, new AuthorityKeyIdentifier(new byte[20]));
        extension(Extension.cRLNumber, false, number(NUMBER));
        if (isDelta) {
            extension(Extension.deltaCRLIndicator, true, number(BASE));
        } else {
            extension(EXPIRED, false, new ASN1GeneralizedTime(Date.from(NOON)));
        }
    }

    static ListDraft full() {
        return new ListDraft(false);
    }

    static ListDraft delta() {
        return new ListDraft(true);
    }

    ListDraft part(String name, ASN1Encodable value) {
        parts.put(name, value);
        return this;
    }

    ListDraft without(String name) {
        parts.remove(name);
        return this;
    }

    ListDraft without(ASN1ObjectIdentifier extension) {
        extensions.remove(extension);
        return this;
    }

    ListDraft extension(ASN1ObjectIdentifier id, boolean critical, ASN1Encodable value) {
        extensions.put(id, new Extension(id, critical, new DEROctetString(Der.of(value))));
        return this;
    }

    /// The one entry with other extensions.
    ListDraft entryExtensions(ASN1Encodable... found) {
        return part("entries", new DERSequence(entry(BigInteger.TEN, found)));
    }

    /// That the ledger has handed out one entry.
    ///
    /// @param reason 0 for none
    ListDraft ledger(BigInteger serial, int reason) {
        return ledger(serial, reason, Optional.empty());
    }

    ListDraft ledger(BigInteger serial, int reason, Optional<Instant> invalidityDate) {
        ledger = new ListTally();
        ledger.add(serial.toByteArray(), NOON, reason, invalidityDate);
        return this;
    }

    /// That the ledger has handed out nothing.
    ListDraft emptyLedger() {
        ledger = new ListTally();
        return this;
    }

    byte[] tbs() {
        List<ASN1Encodable> all = new ArrayList<>(parts.values());
        if (!extensions.isEmpty()) {
            all.add(
                    new DERTaggedObject(
                            true,
                            0,
                            new Extensions(extensions.values().toArray(Extension[]::new))));
        }
        return Der.of(new DERSequence(all.toArray(ASN1Encodable[]::new)));
    }

    List<Finding> findings() {
        return findings(tbs());
    }

    List<Finding> findings(byte[] tbs) {
        return ListLint.check(
                tbs,
                0,
                tbs.length,
                ISSUER,
                new ExpectedList(
                        NUMBER,
                        isDelta ? OptionalLong.of(BASE) : OptionalLong.empty(),
                        NOON,
                        NOON.plusSeconds(3600),
                        NOON,
                        ledger));
    }

    static DERSequence entry(BigInteger serial, ASN1Encodable... found) {
        return new DERSequence(
                new ASN1Encodable[] {new ASN1Integer(serial), time(NOON), new DERSequence(found)});
    }

    static DERSequence reason(int code) {
        return entryExtension(Extension.reasonCode, Der.of(new ASN1Enumerated(code)));
    }

    static DERSequence entryExtension(ASN1ObjectIdentifier id, byte[] value) {
        return new DERSequence(new ASN1Encodable[] {id, new DEROctetString(value)});
    }

    static Time time(Instant instant) {
        return new Time(Date.from(instant));
    }

    static CRLNumber number(long value) {
        return new CRLNumber(BigInteger.valueOf(value));
    }
}
