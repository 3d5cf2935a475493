// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.ocsp;

import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.nist.NISTObjectIdentifiers;
import org.bouncycastle.asn1.ocsp.CertID;
import org.bouncycastle.asn1.ocsp.OCSPRequest;
import org.bouncycastle.asn1.ocsp.Request;
import org.bouncycastle.asn1.ocsp.TBSRequest;
import org.bouncycastle.asn1.oiw.OIWObjectIdentifiers;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Certificate;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.OCSPException;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.jadeseal.ca.TrialIssuer;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.TrialDatabase;
import org.jadeseal.ca.revocation.CertificateId;
import org.jadeseal.ca.revocation.MovableClock;
import org.jadeseal.ca.revocation.StatusChange;
import org.jadeseal.ca.revocation.StatusLedger;
import org.jadeseal.ca.x509.Der;
import org.jadeseal.ca.x509.IssuerId;
import org.jadeseal.ca.x509.SerialNumber;

/// A responder for two issuers, and what it takes to ask it.
final class OcspFixture implements AutoCloseable {

    static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

    static final Instant BEGINNING = Instant.ofEpochSecond(NOW.getEpochSecond() - 86_400);
    static final Instant NOT_AFTER = NOW.plus(Duration.ofDays(365));
    static final TrialIssuer ISSUING = TrialIssuer.ec("Issuing", BEGINNING);
    static final TrialIssuer DEVICE = TrialIssuer.ec("Device", BEGINNING);
    static final TrialIssuer STRANGER = TrialIssuer.ec("Stranger", BEGINNING);

    final MovableClock clock = new MovableClock(NOW);
    final AtomicLong nanos = new AtomicLong();
    final Database database;
    final StatusLedger ledger;
    final OcspResponder responder;

    OcspFixture(TrialDatabase trial) {
        this.database = trial.open(clock);
        this.ledger = StatusLedger.open(database, nanos::get);
        this.responder =
                OcspResponder.on(
                        ledger,
                        List.of(
                                new ServedIssuer(
                                        IssuerId.ISSUING,
                                        ISSUING.certificate(),
                                        ISSUING::statusSigner),
                                new ServedIssuer(
                                        IssuerId.DEVICE,
                                        DEVICE.certificate(),
                                        DEVICE::statusSigner)),
                        OcspTimes.STANDARD);
    }

    void record(StatusChange... changes) {
        database.perform(transaction -> {
            for (StatusChange change : changes) {
                var _ = ledger.record(transaction, change).orUndo();
            }
        });
    }

    static StatusChange issue(long serial) {
        return new StatusChange.Issue(certificate(serial), NOT_AFTER);
    }

    static CertificateId certificate(long serial) {
        return new CertificateId(IssuerId.ISSUING, new SerialNumber(BigInteger.valueOf(serial)));
    }

    /// How an issuer's certificate is named in a request, with SHA-256.
    static CertID named(TrialIssuer issuer, long serial) {
        Certificate certificate = issuer.certificate().structure();
        return new CertID(
                new AlgorithmIdentifier(NISTObjectIdentifiers.id_sha256),
                new DEROctetString(sha256(Der.of(certificate.getSubject()))),
                new DEROctetString(IssuerHashes.ofKey("SHA-256", certificate)),
                new ASN1Integer(serial));
    }

    /// The same with SHA-1.
    static CertID namedWithSha1(TrialIssuer issuer, long serial) {
        Certificate certificate = issuer.certificate().structure();
        return new CertID(
                new AlgorithmIdentifier(OIWObjectIdentifiers.idSHA1),
                new DEROctetString(IssuerHashes.hash("SHA-1", Der.of(certificate.getSubject()))),
                new DEROctetString(IssuerHashes.ofKey("SHA-1", certificate)),
                new ASN1Integer(serial));
    }

    static byte[] request(CertID... asked) {
        return request(List.of(asked));
    }

    static byte[] request(List<CertID> asked, Extension... extensions) {
        ASN1EncodableVector requests = new ASN1EncodableVector();
        asked.forEach(certificate -> requests.add(new Request(certificate, null)));
        return Der.of(
                new OCSPRequest(
                        new TBSRequest(
                                null,
                                new DERSequence(requests),
                                extensions.length == 0 ? null : new Extensions(extensions)),
                        null));
    }

    static int status(OcspAnswer answer) {
        return read(answer).getStatus();
    }

    static BasicOCSPResp basic(OcspAnswer answer) {
        try {
            return (BasicOCSPResp) read(answer).getResponseObject();
        } catch (OCSPException e) {
            throw new AssertionError(e);
        }
    }

    private static OCSPResp read(OcspAnswer answer) {
        try {
            return new OCSPResp(answer.der().toArray());
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] sha256(byte[] content) {
        return org.jadeseal.ca.x509.Bytes.of(content).sha256().toArray();
    }

    @Override
    public void close() {
        ledger.close();
        database.close();
    }
}
