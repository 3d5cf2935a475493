// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.x509.Bytes;
import org.jadeseal.ra.authorization.OfficerId;
import org.jadeseal.ra.form.KeptScans.Kept;
import org.jadeseal.ra.scan.Scan;
import org.jadeseal.ra.subscriber.FieldVault;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The tables `scan` and `scan_piece` (migration `db/ra/V2_99`).
final class SqlScans {

    private static final String KEEP =
            """
            insert into scan (case_number, sha256, document, pages, officer, at)
            values (?, ?, ?, ?, ?, ?)
            """;

    private static final String KEEP_PIECE =
            "insert into scan_piece (case_number, sha256, piece, sealed) values (?, ?, ?, ?)";

    private static final String OF_CASE =
            """
            select sha256, document, pages, officer, at
              from scan
             where case_number = ?
             order by at, sha256
            """;

    private static final String FIND =
            """
            select sha256, document, pages
              from scan
             where case_number = ? and sha256 = ?
            """;

    private static final String PIECES =
            """
            select piece, sealed
              from scan_piece
             where case_number = ? and sha256 = ?
             order by piece
            """;

    private static final String DELETE = "delete from scan where case_number = ? and sha256 = ?";

    private static final String DELETE_PIECES =
            "delete from scan_piece where case_number = ? and sha256 = ?";

    /// Octets of a piece.
    private static final int PIECE = 32 << 10;

    private final JdbcClient sql;
    private final FieldVault vault;

    SqlScans(JdbcClient sql, FieldVault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    void keep(CaseNumber caseNumber, Kept kept, Scan scan) {
        sql.sql(KEEP)
                .params(
                        caseNumber.value(),
                        kept.attachment().sha256(),
                        kept.attachment().document().name(),
                        kept.attachment().pages(),
                        kept.officer().value(),
                        kept.at().toEpochMilli())
                .update();
        byte[] pdf = scan.pdf().toArray();
        for (int from = 0; from < pdf.length; from += PIECE) {
            int piece = from / PIECE;
            Bytes octets = Bytes.takingOver(pdf, from, Math.min(pdf.length, from + PIECE));
            sql.sql(KEEP_PIECE)
                    .params(
                            caseNumber.value(),
                            scan.sha256(),
                            piece,
                            vault.seal(octets, place(caseNumber, scan.sha256(), piece)))
                    .update();
        }
    }

    List<Kept> of(CaseNumber caseNumber) {
        return sql.sql(OF_CASE)
                .param(caseNumber.value())
                .query((row, _) ->
                        new Kept(
                                attachment(row),
                                new OfficerId(row.getString("officer")),
                                Instant.ofEpochMilli(row.getLong("at"))))
                .list();
    }

    /// @throws IllegalStateException if it is not what was sealed for this case under this hash
    Optional<ScanOpening.Opened> find(CaseNumber caseNumber, String sha256) {
        return sql.sql(FIND)
                .params(caseNumber.value(), sha256)
                .query((row, _) -> attachment(row))
                .optional()
                .map(attachment ->
                        new ScanOpening.Opened(
                                attachment, new Scan(pdf(caseNumber, sha256), attachment.pages())));
    }

    private Bytes pdf(CaseNumber caseNumber, String sha256) {
        ByteArrayOutputStream octets = new ByteArrayOutputStream();
        sql.sql(PIECES)
                .params(caseNumber.value(), sha256)
                .query((row, _) ->
                        vault.openBytes(
                                row.getBytes("sealed"),
                                place(caseNumber, sha256, row.getInt("piece"))))
                .list()
                .forEach(piece -> octets.writeBytes(piece.toArray()));
        Bytes pdf = Bytes.takingOver(octets.toByteArray(), 0, octets.size());
        if (!pdf.sha256().hex().equals(sha256)) {
            throw new IllegalStateException(
                    "scan %s of %s is not whole".formatted(sha256, caseNumber.value()));
        }
        return pdf;
    }

    boolean delete(CaseNumber caseNumber, String sha256) {
        var _ = sql.sql(DELETE_PIECES).params(caseNumber.value(), sha256).update();
        return sql.sql(DELETE).params(caseNumber.value(), sha256).update() > 0;
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                Attachment.Document.valueOf(row.getString("document")),
                row.getString("sha256"),
                row.getInt("pages"));
    }

    /// Sealed beside its hash: what opens here is what decisions name.
    private static String place(CaseNumber caseNumber, String sha256, int piece) {
        return "scan:%s:%s:%d".formatted(caseNumber.value(), sha256, piece);
    }
}
