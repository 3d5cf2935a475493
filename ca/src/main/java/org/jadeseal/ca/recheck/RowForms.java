// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.recheck;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;
import org.jadeseal.ca.x509.Bytes;

/// How the rows of each table stand in files: members in their order, octets behind their number.
final class RowForms {

    private static final int NONE = -1;

    private RowForms() {}

    static final Rows.Form<IssuedRow> ISSUED =
            new Rows.Form<>() {
                @Override
                public void write(IssuedRow row, DataOutputStream to) throws IOException {
                    to.writeUTF(row.issuer());
                    to.writeUTF(row.serial());
                    to.writeUTF(row.kind());
                    to.writeLong(row.notBefore());
                    to.writeLong(row.notAfter());
                    octets(Optional.of(row.tbs()), to);
                    octets(row.certificate(), to);
                    to.writeUTF(row.finished());
                    to.writeUTF(row.key());
                }

                @Override
                public IssuedRow read(DataInputStream from) throws IOException {
                    return new IssuedRow(
                            from.readUTF(),
                            from.readUTF(),
                            from.readUTF(),
                            from.readLong(),
                            from.readLong(),
                            octets(from).orElseThrow(),
                            octets(from),
                            from.readUTF(),
                            from.readUTF());
                }
            };

    static final Rows.Form<Change> CHANGE =
            new Rows.Form<>() {
                @Override
                public void write(Change row, DataOutputStream to) throws IOException {
                    to.writeLong(row.position());
                    to.writeUTF(row.issuer());
                    to.writeUTF(row.serial());
                    to.writeLong(row.at());
                    to.writeLong(row.notAfter());
                    to.writeUTF(row.standing().state());
                    to.writeLong(row.standing().since());
                    to.writeInt(row.standing().reason());
                    to.writeLong(row.invalidityDate());
                }

                @Override
                public Change read(DataInputStream from) throws IOException {
                    return new Change(
                            from.readLong(),
                            from.readUTF(),
                            from.readUTF(),
                            from.readLong(),
                            from.readLong(),
                            new Change.Standing(from.readUTF(), from.readLong(), from.readInt()),
                            from.readLong());
                }
            };

    static final Rows.Form<ListRow> LIST =
            new Rows.Form<>() {
                @Override
                public void write(ListRow row, DataOutputStream to) throws IOException {
                    to.writeUTF(row.issuer());
                    to.writeLong(row.number());
                    to.writeLong(row.base().orElse(NONE));
                    to.writeLong(row.position());
                    to.writeLong(row.thisUpdate());
                    to.writeLong(row.nextUpdate());
                    octets(Optional.of(row.der()), to);
                }

                @Override
                public ListRow read(DataInputStream from) throws IOException {
                    String issuer = from.readUTF();
                    long number = from.readLong();
                    long base = from.readLong();
                    return new ListRow(
                            issuer,
                            number,
                            base == NONE ? OptionalLong.empty() : OptionalLong.of(base),
                            from.readLong(),
                            from.readLong(),
                            from.readLong(),
                            octets(from).orElseThrow());
                }
            };

    private static void octets(Optional<Bytes> octets, DataOutputStream to) throws IOException {
        to.writeInt(octets.map(present -> present.toArray().length).orElse(NONE));
        if (octets.isPresent()) {
            to.write(octets.get().toArray());
        }
    }

    private static Optional<Bytes> octets(DataInputStream from) throws IOException {
        int length = from.readInt();
        return length == NONE ? Optional.empty() : Optional.of(Bytes.of(from.readNBytes(length)));
    }
}
