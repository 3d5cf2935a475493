// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.form;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jadeseal.ra.authorization.AccountId;
import org.jadeseal.ra.authorization.OfficerId;
import org.jadeseal.ra.authorization.PersonId;
import org.jadeseal.ra.card.CardId;
import org.jadeseal.ra.card.Holding;
import org.jadeseal.ra.form.Form.Entry;
import org.jadeseal.ra.form.Form.Outcome;
import org.jadeseal.ra.form.Form.Paper;
import org.jadeseal.ra.form.RegistrationFields.Contact;
import org.jadeseal.ra.notice.MailAddress;
import org.jadeseal.ra.subscriber.FieldVault;
import org.jadeseal.ra.subscriber.NationalId;
import org.jadeseal.ra.subscriber.PersonName;
import org.jadeseal.ra.subscriber.PhoneNumber;
import org.jadeseal.ra.subscriber.PostalAddress;
import org.jadeseal.ra.subscriber.SubscriberId;
import org.springframework.jdbc.core.simple.JdbcClient;

/// The table `form` (migration `db/ra/V2_08`).
final class SqlForms {

    private static final String COLUMNS =
            """
            select case_number, state, since, version, form_version, digest, digest_salt,
                   entered_officer, entered_person, entered_at, surname, given_name, common_name,
                   national_id_sealed, mail, phone, postal_code, address_line, language,
                   attachments, reason, holder, account, card
              from form
            """;

    private static final String FIND = COLUMNS + " where case_number = ?";

    private static final String OF_ACCOUNT =
            COLUMNS
                    + " where account = ? and state in ('EXECUTED', 'CLOSED')"
                    + " order by position desc limit 1";

    private static final String OPEN_OF_PERSON =
            """
            select case_number
              from form
             where national_id_hash = ?
               and state in ('RECEIVED', 'REVIEWED', 'APPROVED', 'EXECUTED', 'RETURNED')
            """;

    private static final String OPEN_OF_PEOPLE =
            """
            select national_id_hash, case_number
              from form
             where state in ('RECEIVED', 'REVIEWED', 'APPROVED', 'EXECUTED', 'RETURNED')
               and national_id_hash in
            """;

    private static final String APPROVED =
            """
            select case_number
              from form
             where state = 'APPROVED'
             order by position
             limit 100
            """;

    private static final String RETURNED_BEFORE =
            """
            select case_number
              from form
             where state = 'RETURNED' and since < ?
             order by since
             limit 100
            """;

    private static final String INSERT =
            """
            insert into form (surname, given_name, common_name, national_id_sealed,
                              national_id_hash, mail, phone, postal_code, address_line, language,
                              attachments, form_version, digest, digest_salt, case_number,
                              position, state, since, version, entered_officer, entered_person,
                              entered_at, reason)
            values
            """;

    private static final String INSERTED_ROW =
            "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'RECEIVED', ?, 1, ?, ?, ?, '')";

    /// Rows of one statement: a hundred save nine tenths of the time, more save little.
    private static final int TOGETHER = 100;

    private static final String AMEND =
            """
            update form
               set surname = ?, given_name = ?, common_name = ?, national_id_sealed = ?,
                   national_id_hash = ?, mail = ?, phone = ?, postal_code = ?, address_line = ?,
                   language = ?, attachments = ?, form_version = ?, digest = ?, digest_salt = ?,
                   entered_officer = ?, entered_person = ?, entered_at = ?
             where case_number = ?
            """;

    /// Compare-and-set: touches the row only while it still is what the caller read.
    private static final String REPLACE =
            """
            update form
               set state = ?, since = ?, reason = ?, holder = ?, account = ?, card = ?,
                   version = version + 1
             where case_number = ? and version = ?
            """;

    private final JdbcClient sql;
    private final FieldVault vault;

    SqlForms(JdbcClient sql, FieldVault vault) {
        this.sql = sql;
        this.vault = vault;
    }

    Optional<Form> find(CaseNumber caseNumber) {
        return sql.sql(FIND).param(caseNumber.value()).query(this::row).optional().map(this::form);
    }

    Optional<Form> of(AccountId account) {
        return sql.sql(OF_ACCOUNT)
                .param(account.value())
                .query(this::row)
                .optional()
                .map(this::form);
    }

    Optional<CaseNumber> openOf(NationalId person) {
        return sql.sql(OPEN_OF_PERSON)
                .param(vault.hash(person))
                .query(String.class)
                .optional()
                .map(CaseNumber::new);
    }

    /// Of which of these people there is an open form.
    Map<NationalId, CaseNumber> openOf(Collection<NationalId> people) {
        Map<String, NationalId> hashes = new LinkedHashMap<>();
        people.forEach(person -> hashes.put(vault.hash(person), person));
        Map<NationalId, CaseNumber> open = new LinkedHashMap<>();
        for (List<String> some : together(List.copyOf(hashes.keySet()))) {
            String places = String.join(", ", Collections.nCopies(some.size(), "?"));
            sql.sql(OPEN_OF_PEOPLE + "(" + places + ")")
                    .params(some)
                    .query((row, _) -> Map.entry(row.getString(1), row.getString(2)))
                    .list()
                    .forEach(found ->
                            open.put(
                                    Objects.requireNonNull(hashes.get(found.getKey())),
                                    new CaseNumber(found.getValue())));
        }
        return open;
    }

    private static <T> List<List<T>> together(List<T> all) {
        return IntStream.iterate(0, from -> from < all.size(), from -> from + TOGETHER)
                .mapToObj(from -> all.subList(from, Math.min(all.size(), from + TOGETHER)))
                .toList();
    }

    List<CaseNumber> approved() {
        return sql.sql(APPROVED).query(String.class).list().stream().map(CaseNumber::new).toList();
    }

    List<CaseNumber> returnedBefore(Instant instant) {
        return sql
                .sql(RETURNED_BEFORE)
                .param(instant.toEpochMilli())
                .query(String.class)
                .list()
                .stream()
                .map(CaseNumber::new)
                .toList();
    }

    void insert(List<Form.Received> forms) {
        for (List<Form.Received> some : together(forms)) {
            sql.sql(INSERT + String.join(", ", Collections.nCopies(some.size(), INSERTED_ROW)))
                    .params(some.stream().flatMap(this::inserted).toList())
                    .update();
        }
    }

    private Stream<Object> inserted(Form.Received form) {
        Paper paper = form.paper();
        return Stream.concat(
                fields(paper),
                Stream.of(
                        paper.caseNumber().value(),
                        paper.caseNumber().position(),
                        form.since().toEpochMilli(),
                        paper.entry().officer().value(),
                        paper.entry().person().value(),
                        paper.entry().at().toEpochMilli()));
    }

    /// Writes the fields of a form that was typed in again, and its state.
    void amend(Form.Received form) {
        sql.sql(AMEND)
                .params(
                        Stream.of(
                                        fields(form.paper()),
                                        entry(form.paper().entry()),
                                        Stream.of(form.caseNumber().value()))
                                .flatMap(each -> each)
                                .toList())
                .update();
        replace(form);
    }

    private static Stream<Object> entry(Entry entry) {
        return Stream.of(
                entry.officer().value(), entry.person().value(), entry.at().toEpochMilli());
    }

    /// Writes the state.
    void replace(Form after) {
        SqlFormRow row = SqlFormRow.of(after);
        Optional<Holding> holding = row.outcome().map(Outcome::holding);
        int changed =
                sql.sql(REPLACE)
                        .param(row.stage().name())
                        .param(row.since().toEpochMilli())
                        .param(row.reason())
                        .param(holding.map(h -> h.holder().value()).orElse(null))
                        .param(holding.map(h -> h.account().value()).orElse(null))
                        .param(row.outcome().map(o -> o.card().value()).orElse(null))
                        .param(after.caseNumber().value())
                        .param(after.paper().version())
                        .update();
        if (changed == 0) {
            throw new StaleFormException(after.caseNumber());
        }
    }

    private Stream<Object> fields(Paper paper) {
        RegistrationFields fields = paper.fields();
        return Stream.of(
                fields.name().surname(),
                fields.name().givenName(),
                fields.name().commonName(),
                vault.seal(fields.nationalId(), place(paper.caseNumber())),
                vault.hash(fields.nationalId()),
                fields.contact().mail().value(),
                fields.contact().phone().value(),
                fields.contact().address().postalCode(),
                fields.contact().address().line(),
                fields.language().toLanguageTag(),
                Attachment.write(fields.attachments()),
                paper.formVersion(),
                paper.digest().value(),
                paper.salt());
    }

    private Form form(SqlFormRow row) {
        return row.form(SqlDecisions.aboutForms(sql).all(row.paper().caseNumber()));
    }

    private SqlFormRow row(ResultSet row, int number) throws SQLException {
        CaseNumber caseNumber = new CaseNumber(row.getString("case_number"));
        Paper paper =
                new Paper(
                        caseNumber,
                        fields(row, caseNumber),
                        new Entry(
                                new OfficerId(row.getString("entered_officer")),
                                new PersonId(row.getString("entered_person")),
                                Instant.ofEpochMilli(row.getLong("entered_at"))),
                        row.getInt("form_version"),
                        row.getString("digest_salt"),
                        new FormDigest(row.getString("digest")),
                        row.getLong("version"));
        return new SqlFormRow(
                paper,
                FormStage.valueOf(row.getString("state")),
                row.getString("reason"),
                outcome(row),
                Instant.ofEpochMilli(row.getLong("since")));
    }

    private RegistrationFields fields(ResultSet row, CaseNumber caseNumber) throws SQLException {
        return new RegistrationFields(
                new PersonName(
                        row.getString("surname"),
                        row.getString("given_name"),
                        row.getString("common_name")),
                vault.open(row.getBytes("national_id_sealed"), place(caseNumber)),
                new Contact(
                        new MailAddress(row.getString("mail")),
                        new PhoneNumber(row.getString("phone")),
                        new PostalAddress(
                                row.getString("postal_code"), row.getString("address_line"))),
                Locale.forLanguageTag(row.getString("language")),
                Attachment.read(row.getString("attachments")));
    }

    private static Optional<Outcome> outcome(ResultSet row) throws SQLException {
        String card = row.getString("card");
        return card == null
                ? Optional.empty()
                : Optional.of(
                        new Outcome(
                                new Holding(
                                        new SubscriberId(row.getString("holder")),
                                        new AccountId(row.getString("account"))),
                                new CardId(card)));
    }

    private static String place(CaseNumber caseNumber) {
        return "form:" + caseNumber.value();
    }
}
