// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.authorization.OfficerId;
import org.jadeseal.ra.authorization.PersonId;
import org.jadeseal.ra.form.Attachment;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.Decision;
import org.jadeseal.ra.form.DecisionKind;
import org.jadeseal.ra.form.FormDigest;
import org.jadeseal.ra.form.RegistrationFields;
import org.jadeseal.ra.form.SqlDecisions;
import org.jadeseal.ra.notice.MailAddress;
import org.jadeseal.ra.subscriber.PhoneNumber;
import org.jadeseal.ra.subscriber.PostalAddress;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The tables `request` (migrations `db/ra/V2_40`, `V2_54` and `V2_99`) and `request_contact`
/// (`V2_61`).
final class SqlRequests {

    private static final String COLUMNS =
            """
            select request.case_number, kind, account, ground, note, state, reason, since, version,
                   form_version, digest, entered_officer, entered_person, entered_at, attachments,
                   mail, phone, postal_code, address_line
              from request
              left join request_contact on request_contact.case_number = request.case_number
            """;

    private static final String INSERT_CONTACT =
            """
            insert into request_contact (case_number, mail, phone, postal_code, address_line)
            values (?, ?, ?, ?, ?)
            on conflict (case_number) do update
               set mail = excluded.mail, phone = excluded.phone,
                   postal_code = excluded.postal_code, address_line = excluded.address_line
            """;

    private static final String INSERT =
            """
            insert into request (case_number, position, kind, account, ground, note, state, reason,
                                 since, version, form_version, digest, entered_officer,
                                 entered_person, entered_at)
            values (?, ?, ?, ?, ?, ?, 'RECEIVED', '', ?, 1, ?, ?, ?, ?, ?)
            """;

    private static final String AMEND =
            """
            update request
               set ground = ?, note = ?, attachments = ?, form_version = ?, digest = ?, entered_officer = ?,
                   entered_person = ?, entered_at = ?
             where case_number = ?
            """;

    /// Compare-and-set: touches the row only while it still is what the caller read.
    private static final String REPLACE =
            """
            update request
               set state = ?, reason = ?, since = ?, version = version + 1
             where case_number = ? and version = ?
            """;

    private static final String OPEN =
            """
            select case_number
              from request
             where account = ? and kind = ? and state in ('RECEIVED', 'REVIEWED', 'RETURNED')
            """;

    private final JdbcClient sql;

    SqlRequests(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Request> find(CaseNumber caseNumber) {
        return sql.sql(COLUMNS + " where request.case_number = ?")
                .param(caseNumber.value())
                .query(this::request)
                .optional();
    }

    List<Request> page(Optional<CaseNumber> from, int most) {
        return sql.sql(COLUMNS + " where position <= ? order by position desc limit ?")
                .params(from.map(CaseNumber::position).orElse(Long.MAX_VALUE), most)
                .query(this::request)
                .list();
    }

    List<Request> returnedBefore(Instant instant) {
        return sql.sql(
                        COLUMNS
                                + " where state = 'RETURNED' and since < ? order by position limit 100")
                .param(instant.toEpochMilli())
                .query(this::request)
                .list();
    }

    Optional<CaseNumber> open(AccountId account, RequestKind kind) {
        return sql.sql(OPEN)
                .params(account.value(), kind.name())
                .query(String.class)
                .optional()
                .map(CaseNumber::new);
    }

    void insert(Request.Received request) {
        Request.Paper paper = request.paper();
        RequestFields fields = paper.fields();
        sql.sql(INSERT)
                .params(
                        paper.caseNumber().value(),
                        paper.caseNumber().position(),
                        fields.kind().name(),
                        fields.account().value(),
                        fields.ground().name(),
                        fields.note(),
                        request.since().toEpochMilli(),
                        paper.formVersion(),
                        paper.digest().value(),
                        paper.entry().officer().value(),
                        paper.entry().person().value(),
                        paper.entry().at().toEpochMilli())
                .update();
        keepContact(paper);
    }

    private void keepContact(Request.Paper paper) {
        paper.fields()
                .contact()
                .ifPresent(contact ->
                        sql.sql(INSERT_CONTACT)
                                .params(
                                        paper.caseNumber().value(),
                                        contact.mail().value(),
                                        contact.phone().value(),
                                        contact.address().postalCode(),
                                        contact.address().line())
                                .update());
    }

    /// Writes the fields of a request that was typed in again, and its state.
    void amend(Request.Received request) {
        Request.Paper paper = request.paper();
        sql.sql(AMEND)
                .params(
                        paper.fields().ground().name(),
                        paper.fields().note(),
                        Attachment.write(paper.attachments()),
                        paper.formVersion(),
                        paper.digest().value(),
                        paper.entry().officer().value(),
                        paper.entry().person().value(),
                        paper.entry().at().toEpochMilli(),
                        paper.caseNumber().value())
                .update();
        keepContact(paper);
        replace(request);
    }

    /// Writes the state.
    void replace(Request after) {
        int changed =
                sql.sql(REPLACE)
                        .params(
                                state(after),
                                reason(after),
                                after.since().toEpochMilli(),
                                after.caseNumber().value(),
                                after.paper().version())
                        .update();
        if (changed == 0) {
            throw new StaleRequestException(after.caseNumber());
        }
    }

    private static String state(Request request) {
        return switch (request) {
            case Request.Received _ -> "RECEIVED";
            case Request.Reviewed _ -> "REVIEWED";
            case Request.Executed _ -> "EXECUTED";
            case Request.Returned _ -> "RETURNED";
            case Request.Rejected _ -> "REJECTED";
            case Request.Withdrawn _ -> "WITHDRAWN";
            case Request.Expired _ -> "EXPIRED";
        };
    }

    private static String reason(Request request) {
        return switch (request) {
            case Request.Returned returned -> returned.reason();
            case Request.Rejected rejected -> rejected.reason();
            case Request.Received _,
                    Request.Reviewed _,
                    Request.Executed _,
                    Request.Withdrawn _,
                    Request.Expired _ ->
                    "";
        };
    }

    private Request request(ResultSet row, int number) throws SQLException {
        Request.Paper paper = paper(row);
        Instant since = Instant.ofEpochMilli(row.getLong("since"));
        String reason = row.getString("reason");
        String state = row.getString("state");
        return switch (state) {
            case "RECEIVED" -> new Request.Received(paper, since);
            case "REVIEWED" -> new Request.Reviewed(paper, review(paper), since);
            case "EXECUTED" -> new Request.Executed(paper, since);
            case "RETURNED" -> new Request.Returned(paper, reason, since);
            case "REJECTED" -> new Request.Rejected(paper, reason, since);
            case "WITHDRAWN" -> new Request.Withdrawn(paper, since);
            case "EXPIRED" -> new Request.Expired(paper, since);
            default ->
                    throw new IllegalStateException("request state '" + state + "' is not known");
        };
    }

    private Decision review(Request.Paper paper) {
        return SqlDecisions.aboutRequests(sql).all(paper.caseNumber()).stream()
                .filter(d -> d.kind() == DecisionKind.REVIEWED)
                .filter(d -> d.formVersion() == paper.formVersion())
                .findFirst()
                .orElseThrow();
    }

    private static Request.Paper paper(ResultSet row) throws SQLException {
        return new Request.Paper(
                new CaseNumber(row.getString("case_number")),
                new RequestFields(
                        RequestKind.valueOf(row.getString("kind")),
                        new AccountId(row.getString("account")),
                        Ground.valueOf(row.getString("ground")),
                        row.getString("note"),
                        contact(row)),
                Attachment.read(row.getString("attachments")),
                new Request.Entry(
                        new OfficerId(row.getString("entered_officer")),
                        new PersonId(row.getString("entered_person")),
                        Instant.ofEpochMilli(row.getLong("entered_at"))),
                row.getInt("form_version"),
                new FormDigest(row.getString("digest")),
                row.getLong("version"));
    }

    private static Optional<RegistrationFields.Contact> contact(ResultSet row) throws SQLException {
        String mail = row.getString("mail");
        return mail == null
                ? Optional.empty()
                : Optional.of(
                        new RegistrationFields.Contact(
                                new MailAddress(mail),
                                new PhoneNumber(row.getString("phone")),
                                new PostalAddress(
                                        row.getString("postal_code"),
                                        row.getString("address_line"))));
    }
}
