// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

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

/// The table `scan` (migration `db/ra/V2_99`).
final class SqlScans {

    private static final String KEEP =
            """
            insert into scan (case_number, sha256, document, pages, officer, at, sealed)
            values (?, ?, ?, ?, ?, ?, ?)
            """;

    private static final String OF_CASE =
            """
            select sha256, document, pages, officer, at
              from scan
             where case_number = ?
             order by at, sha256
            """;

    private static final String FIND =
            """
            select sha256, document, pages, sealed
              from scan
             where case_number = ? and sha256 = ?
            """;

    private static final String DELETE = "delete from scan where case_number = ? and sha256 = ?";

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
                        kept.at().toEpochMilli(),
                        vault.seal(scan.pdf(), place(caseNumber, scan.sha256())))
                .update();
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
                .query((row, _) -> {
                    Bytes pdf = vault.openBytes(row.getBytes("sealed"), place(caseNumber, sha256));
                    Attachment attachment = attachment(row);
                    return new ScanOpening.Opened(attachment, new Scan(pdf, attachment.pages()));
                })
                .optional();
    }

    boolean delete(CaseNumber caseNumber, String sha256) {
        return sql.sql(DELETE).params(caseNumber.value(), sha256).update() > 0;
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                Attachment.Document.valueOf(row.getString("document")),
                row.getString("sha256"),
                row.getInt("pages"));
    }

    /// Sealed beside its hash: what opens here is what decisions name.
    private static String place(CaseNumber caseNumber, String sha256) {
        return "scan:" + caseNumber.value() + ":" + sha256;
    }
}
