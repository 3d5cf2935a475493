// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra;

import org.jadeseal.ra.inspection.Inspection;
import org.jadeseal.ra.request.CaseLookup;
import org.jadeseal.ra.request.RequestList;
import org.jadeseal.ra.request.RequestMails;
import org.jadeseal.ra.request.Requests;

/// What officers decide on paper about certificates, and what auditors see.
record CounterRooms(Requests requests, RequestList list, CaseLookup cases, Inspection inspection) {

    static CounterRooms on(Ground ground, PeopleRooms people, LoginRooms logins, TaskRooms tasks) {
        return new CounterRooms(
                Requests.on(
                        ground.database(),
                        people.gate(),
                        logins.officers(),
                        new RequestMails(logins.accounts(), people.subscribers(), people.outbox()),
                        tasks.certificates().changes()),
                RequestList.on(ground.database(), people.gate()),
                CaseLookup.on(ground.database()),
                Inspection.on(ground.database(), people.gate(), ground.audit()));
    }
}
