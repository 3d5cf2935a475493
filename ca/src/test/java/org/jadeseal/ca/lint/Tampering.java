// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.lint;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1Encodable;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1Sequence;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.DERTaggedObject;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.asn1.x509.TBSCertificate;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ca.x509.Der;

/// Changes one thing in a to-be-signed certificate.
final class Tampering {

    static final int VERSION = 0;
    static final int SERIAL = 1;
    static final int ALGORITHM = 2;
    static final int ISSUER = 3;
    static final int VALIDITY = 4;
    static final int SUBJECT = 5;
    static final int KEY = 6;
    static final int EXTENSIONS = 7;

    private final List<ASN1Encodable> parts;

    private Tampering(Bytes tbs) {
        this.parts =
                new ArrayList<>(Arrays.asList(ASN1Sequence.getInstance(tbs.toArray()).toArray()));
    }

    static Bytes replace(Bytes tbs, int part, ASN1Encodable value) {
        Tampering tampering = new Tampering(tbs);
        tampering.parts.set(part, value);
        return tampering.whole();
    }

    static Bytes insert(Bytes tbs, int before, ASN1Encodable value) {
        Tampering tampering = new Tampering(tbs);
        tampering.parts.add(before, value);
        return tampering.whole();
    }

    /// In the place of the extension of the same kind, or behind all others.
    static Bytes extension(
            Bytes tbs, ASN1ObjectIdentifier id, boolean critical, ASN1Encodable value) {
        Tampering tampering = new Tampering(tbs);
        Extension changed = new Extension(id, critical, new DEROctetString(Der.of(value)));
        List<Extension> all = new ArrayList<>(extensions(tbs));
        all.replaceAll(other -> other.getExtnId().equals(id) ? changed : other);
        if (!all.contains(changed)) {
            all.add(changed);
        }
        tampering.parts.set(EXTENSIONS, tagged(all));
        return tampering.whole();
    }

    static Bytes without(Bytes tbs, ASN1ObjectIdentifier id) {
        Tampering tampering = new Tampering(tbs);
        tampering.parts.set(
                EXTENSIONS,
                tagged(
                        extensions(tbs).stream()
                                .filter(other -> !other.getExtnId().equals(id))
                                .toList()));
        return tampering.whole();
    }

    /// The same without version and extensions, as certificates were in 1988.
    static Bytes versionOne(Bytes tbs) {
        Tampering tampering = new Tampering(tbs);
        tampering.parts.remove(EXTENSIONS);
        tampering.parts.remove(VERSION);
        return tampering.whole();
    }

    /// The same with an octet too many in the length of the whole.
    static Bytes longLength(Bytes tbs) {
        byte[] octets = tbs.toArray();
        byte[] longer = new byte[octets.length + 1];
        longer[0] = octets[0];
        longer[1] = (byte) (octets[1] + 1);
        System.arraycopy(octets, 2, longer, 3, octets.length - 2);
        return Bytes.of(longer);
    }

    /// One octet changed, removed, doubled, or inserted; never the same as before.
    static Bytes mutated(Bytes tbs, Random random) {
        byte[] octets = tbs.toArray();
        int at = random.nextInt(octets.length);
        ByteArrayOutputStream changed = new ByteArrayOutputStream();
        changed.write(octets, 0, at);
        switch (random.nextInt(4)) {
            case 0 -> changed.write(octets[at] ^ (1 + random.nextInt(255)));
            case 1 -> {}
            case 2 -> changed.writeBytes(new byte[] {octets[at], octets[at]});
            default -> changed.writeBytes(new byte[] {(byte) random.nextInt(), octets[at]});
        }
        changed.write(octets, at + 1, octets.length - at - 1);
        return Bytes.of(changed.toByteArray());
    }

    private static List<Extension> extensions(Bytes tbs) {
        Extensions extensions = TBSCertificate.getInstance(tbs.toArray()).getExtensions();
        return Stream.of(extensions.getExtensionOIDs()).map(extensions::getExtension).toList();
    }

    private static DERTaggedObject tagged(List<Extension> extensions) {
        return new DERTaggedObject(true, 3, new Extensions(extensions.toArray(Extension[]::new)));
    }

    private Bytes whole() {
        return Bytes.of(Der.of(new DERSequence(parts.toArray(ASN1Encodable[]::new))));
    }
}
