// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.math.BigInteger;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.bouncycastle.asn1.x509.Time;
import org.jadeseal.ca.profile.CertificateIssuer;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.Der;
import org.jadeseal.ca.x509.SerialNumber;
import org.jadeseal.ca.x509.SubjectKey;
import org.jadeseal.ca.x509.Validity;

/// A certificate that is to be judged, and what it is judged against. Methods answer the same with
/// one thing changed.
record Draft(Bytes tbs, Circumstances circumstances) {

    /// Other octets.
    Draft written(Bytes other) {
        return new Draft(other, circumstances);
    }

    /// Another field.
    ///
    /// @param part one of [Tampering]
    Draft field(int part, ASN1Encodable value) {
        return written(Tampering.replace(tbs, part, value));
    }

    /// An extension in the place of the one of its kind, or a further one, not critical.
    Draft extension(ASN1ObjectIdentifier id, ASN1Encodable value) {
        return extension(id, false, value);
    }

    Draft extension(ASN1ObjectIdentifier id, boolean critical, ASN1Encodable value) {
        return written(Tampering.extension(tbs, id, critical, value));
    }

    /// An extension that it has, with its criticality turned.
    Draft turned(ASN1ObjectIdentifier id) {
        Extension found =
                TBSCertificate.getInstance(tbs.toArray()).getExtensions().getExtension(id);
        return extension(id, !found.isCritical(), found.getParsedValue());
    }

    Draft without(ASN1ObjectIdentifier id) {
        return written(Tampering.without(tbs, id));
    }

    /// Another serial number, approved as well.
    Draft numbered(BigInteger serial) {
        return field(Tampering.SERIAL, new ASN1Integer(serial)).approving(new SerialNumber(serial));
    }

    /// Another validity, approved as well.
    Draft lasting(Instant from, Instant to) {
        return times(new Time(Date.from(from)), new Time(Date.from(to)))
                .approving(new Validity(from, to));
    }

    /// Other times.
    Draft times(ASN1Encodable from, ASN1Encodable to) {
        return field(Tampering.VALIDITY, new DERSequence(new ASN1Encodable[] {from, to}));
    }

    /// Another subject, approved as well.
    Draft named(X500Name subject) {
        return field(Tampering.SUBJECT, subject).approving(Bytes.of(Der.of(subject)));
    }

    Draft judgedAt(Instant now) {
        return against(circumstances.issuer(), now, circumstances.approved());
    }

    Draft issuerEnding(Instant end) {
        CertificateIssuer issuer = circumstances.issuer();
        return against(
                new CertificateIssuer(
                        issuer.id(),
                        issuer.subject(),
                        issuer.keyIdentifier(),
                        issuer.algorithm(),
                        end),
                circumstances.now(),
                circumstances.approved());
    }

    Draft approving(SerialNumber serial) {
        Approved is = circumstances.approved();
        return approving(serial, is.validity(), is.subject(), is.key());
    }

    Draft approving(Validity validity) {
        Approved is = circumstances.approved();
        return approving(is.serial(), validity, is.subject(), is.key());
    }

    /// @param subject in DER
    Draft approving(Bytes subject) {
        Approved is = circumstances.approved();
        return approving(is.serial(), is.validity(), subject, is.key());
    }

    Draft approving(SubjectKey key) {
        Approved is = circumstances.approved();
        return approving(is.serial(), is.validity(), is.subject(), key);
    }

    private Draft approving(SerialNumber serial, Validity validity, Bytes subject, SubjectKey key) {
        Approved is = circumstances.approved();
        return against(
                circumstances.issuer(),
                circumstances.now(),
                new Approved(
                        serial,
                        validity,
                        subject,
                        key,
                        is.mailbox(),
                        is.addresses(),
                        is.policies()));
    }

    private Draft against(CertificateIssuer issuer, Instant now, Approved approved) {
        return new Draft(tbs, new Circumstances(circumstances.practice(), issuer, now, approved));
    }

    /// The rules that it breaks.
    List<String> broken() {
        return Lint.check(tbs, circumstances).stream().map(Finding::rule).distinct().toList();
    }
}
