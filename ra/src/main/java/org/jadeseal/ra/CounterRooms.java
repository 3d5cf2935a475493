// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.ra;

import org.jadeseal.ra.certificate.Sweep;
import org.jadeseal.ra.contact.DeliveryFailures;
import org.jadeseal.ra.hotline.Hotline;
import org.jadeseal.ra.inspection.Inspection;
import org.jadeseal.ra.letter.LetterContent;
import org.jadeseal.ra.letter.LetterDesk;
import org.jadeseal.ra.letter.LetterOrders;
import org.jadeseal.ra.letter.LetterRooms;
import org.jadeseal.ra.mass.MassArchive;
import org.jadeseal.ra.mass.MassChanges;
import org.jadeseal.ra.mass.MassWork;
import org.jadeseal.ra.request.CaseLookup;
import org.jadeseal.ra.request.ContactEffect;
import org.jadeseal.ra.request.RequestList;
import org.jadeseal.ra.request.RequestMails;
import org.jadeseal.ra.request.Requests;
import org.jadeseal.ra.search.CaseFile;
import org.jadeseal.ra.search.Search;
import org.jadeseal.ra.search.Worklist;
import org.jadeseal.ra.selftest.SelfTests;
import org.jadeseal.ra.subscriber.FieldVault;

/// What officers decide on paper about certificates, what auditors see, and the help desk.
record CounterRooms(
        Requests requests,
        RequestList list,
        MassRooms mass,
        CaseLookup cases,
        LetterDesk letters,
        Finding finding,
        Inspection inspection,
        Help help) {

    /// Many certificates at once: what officers decide, what they read, and the work on it.
    record MassRooms(MassChanges changes, MassArchive archive, MassWork work) {}

    /// What the help desk is told of holders' computers and mails.
    record Help(Hotline hotline, SelfTests selfTests, DeliveryFailures failures) {}

    Hotline hotline() {
        return help.hotline();
    }

    SelfTests selfTests() {
        return help.selfTests();
    }

    DeliveryFailures failures() {
        return help.failures();
    }

    /// How people, cases and work are found.
    record Finding(Search search, Worklist worklist, CaseFile caseFile) {}

    static CounterRooms on(
            Ground ground,
            PeopleRooms people,
            CardRooms cards,
            LoginRooms logins,
            TaskRooms tasks,
            String site) {
        return new CounterRooms(
                Requests.on(
                        ground.database(),
                        people.gate(),
                        logins.officers(),
                        people.vault(),
                        new RequestMails(logins.accounts(), people.subscribers(), people.outbox()),
                        new Requests.Rooms(
                                tasks.certificates().changes(),
                                LetterOrders.on(logins.accounts(), cards.mailers()),
                                cards.register(),
                                cards.moves(),
                                new ContactEffect(
                                        logins.accounts(),
                                        people.subscribers(),
                                        people.mailboxes(),
                                        people.outbox()))),
                RequestList.on(ground.database(), people.gate()),
                mass(ground, people, logins, tasks.certificates().sweep()),
                CaseLookup.on(ground.database()),
                letters(ground, people, cards, logins, tasks, site),
                finding(ground, people),
                Inspection.on(ground.database(), people.gate(), ground.audit()),
                new Help(
                        hotline(ground, people, cards, logins, tasks),
                        SelfTests.on(ground.database(), people.gate(), ground.random()),
                        DeliveryFailures.on(ground.database(), people.gate(), people.outbox())));
    }

    private static MassRooms mass(
            Ground ground, PeopleRooms people, LoginRooms logins, Sweep sweep) {
        return new MassRooms(
                MassChanges.on(ground.database(), people.gate(), logins.officers(), sweep),
                MassArchive.on(ground.database(), people.gate()),
                MassWork.on(ground.database(), people.gate(), sweep));
    }

    private static Finding finding(Ground ground, PeopleRooms people) {
        return new Finding(
                Search.on(
                        ground.database(),
                        people.gate(),
                        FieldVault.under(ground.fieldKeys(), ground.random())),
                Worklist.on(ground.database(), people.gate()),
                CaseFile.on(ground.database(), people.gate()));
    }

    private static Hotline hotline(
            Ground ground,
            PeopleRooms people,
            CardRooms cards,
            LoginRooms logins,
            TaskRooms tasks) {
        return Hotline.on(
                ground.database(),
                people.gate(),
                new Hotline.Rooms(
                        logins.officers(),
                        logins.accounts(),
                        people.subscribers(),
                        cards.register(),
                        cards.moves(),
                        tasks.certificates().changes()));
    }

    private static LetterDesk letters(
            Ground ground,
            PeopleRooms people,
            CardRooms cards,
            LoginRooms logins,
            TaskRooms tasks,
            String site) {
        LetterRooms rooms =
                new LetterRooms(
                        ground.database(),
                        people.gate(),
                        logins.officers(),
                        new LetterRooms.Accounts(
                                logins.accounts(), people.subscribers(), cards.register()),
                        new LetterRooms.Post(cards.mailers(), people.outbox()));
        return LetterDesk.on(
                rooms,
                tasks.desk(),
                logins.agents(),
                LetterContent.from(logins.accounts(), people.subscribers(), site),
                ground.audit());
    }
}
