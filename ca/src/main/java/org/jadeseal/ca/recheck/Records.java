// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ca.recheck;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/// The records as of one moment, copied into files: the database is let go as soon as the copy is
/// made, and the judging, which may take hours, holds nothing of it.
final class Records {

    private final Rows<IssuedRow> issued;
    private final Rows<Change> changes;
    private final Rows<Change> statuses;
    private final Rows<ListRow> lists;
    private final Rows<ListRow> deltas;
    private final Optional<String> head;
    private final List<String> newest;
    private final List<String> gone;
    private final List<String> unfinished;
    private final List<Long> lowered;
    private final List<ClientRow> clients;

    private Records(SqlRecords records, Path folder, long late) {
        issued = Rows.kept(folder.resolve("issued"), RowForms.ISSUED, records::forEachIssued);
        changes = Rows.kept(folder.resolve("changes"), RowForms.CHANGE, records::forEachChange);
        statuses = Rows.kept(folder.resolve("statuses"), RowForms.CHANGE, records::forEachStatus);
        lists = Rows.kept(folder.resolve("lists"), RowForms.LIST, records::forEachList);
        deltas = Rows.kept(folder.resolve("deltas"), RowForms.LIST, records::forEachDelta);
        head = records.head();
        newest = records.newest();
        gone = records.gone();
        unfinished = records.unfinished(late);
        lowered = records.lowered();
        clients = records.clients();
    }

    /// Copies what a snapshot shows.
    ///
    /// @param folder empty; takes about as many octets as the database
    /// @param late milliseconds since 1970; an issuance recorded before should be finished
    static Records copied(SqlRecords records, Path folder, long late) {
        return new Records(records, folder, late);
    }

    void forEachIssued(Consumer<IssuedRow> each) {
        issued.forEach(each);
    }

    void forEachChange(Consumer<Change> each) {
        changes.forEach(each);
    }

    /// The present statuses, each with the position of its last change.
    void forEachStatus(Consumer<Change> each) {
        statuses.forEach(each);
    }

    /// Position and running hash; empty before the first change.
    Optional<String> head() {
        return head;
    }

    /// Full lists, in the order of what they know.
    void forEachList(Consumer<ListRow> each) {
        lists.forEach(each);
    }

    void forEachDelta(Consumer<ListRow> each) {
        deltas.forEach(each);
    }

    /// What is served as the newest list of each issuer: issuer and number.
    List<String> newest() {
        return newest;
    }

    /// Certificates that were recorded, and are not any more.
    List<String> gone() {
        return gone;
    }

    /// Issuances that nobody has finished or abandoned in time.
    List<String> unfinished() {
        return unfinished;
    }

    /// The programs that may order certificates: some dozens.
    List<ClientRow> clients() {
        return clients;
    }

    /// Whether a list with the later time may have been published before one with the earlier: in
    /// between, two people said that the clock had run ahead (T17).
    ///
    /// @param later milliseconds since 1970
    /// @param earlier milliseconds since 1970, a list's, which are whole seconds
    boolean isLowered(long later, long earlier) {
        return lowered.stream().anyMatch(at -> later > at && earlier > at - 1000);
    }
}
