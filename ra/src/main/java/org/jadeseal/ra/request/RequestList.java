// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra.request;

import java.util.List;
import java.util.Optional;
import org.jadeseal.ca.database.Database;
import org.jadeseal.ca.database.KeysetPage;
import org.jadeseal.ra.authorization.Act;
import org.jadeseal.ra.authorization.Actor.OfficerActor;
import org.jadeseal.ra.authorization.Gate;
import org.jadeseal.ra.authorization.Matter;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.form.SqlDecisions;

/// The officers' list of requests.
public final class RequestList {

    private static final int MOST = 100;

    private final Database database;
    private final Gate gate;

    private RequestList(Database database, Gate gate) {
        this.database = database;
        this.gate = gate;
    }

    /// Lists of the requests in `database`.
    public static RequestList on(Database database, Gate gate) {
        return new RequestList(database, gate);
    }

    /// One page, newest case first.
    ///
    /// @param from where the page begins, empty for the first
    /// @param size 1 to 100 lines
    public RequestReading page(OfficerActor actor, Optional<CaseNumber> from, int size) {
        int most = Math.clamp(size, 1, MOST);
        return gate.look(
                act(actor, "request:list"),
                RequestReading.Refused::new,
                () -> page(new SqlRequests(database.read()).page(from, most + 1), most));
    }

    private static RequestReading page(List<Request> found, int most) {
        KeysetPage<Request> page = KeysetPage.cut(found, most);
        return new RequestReading.Page(page.lines(), page.next().map(Request::caseNumber));
    }

    /// One request with its decisions.
    public RequestReading read(OfficerActor actor, CaseNumber number) {
        return gate.look(
                act(actor, "request:" + number.value()),
                RequestReading.Refused::new,
                () ->
                        new SqlRequests(database.read())
                                .find(number)
                                .<RequestReading>map(request ->
                                        new RequestReading.Found(
                                                request,
                                                SqlDecisions.aboutRequests(database.read())
                                                        .all(number)))
                                .orElseGet(RequestReading.Unknown::new));
    }

    private static Act act(OfficerActor actor, String matter) {
        return new Act(actor, Right.READ_FORMS, Matter.of(matter));
    }
}
