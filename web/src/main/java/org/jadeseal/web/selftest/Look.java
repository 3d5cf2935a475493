// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.selftest;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jadeseal.ra.account.AccountRegister;
import org.jadeseal.ra.agent.AgentConnection;
import org.jadeseal.ra.agent.AgentConnections;
import org.jadeseal.ra.agent.Reader;
import org.jadeseal.ra.authorization.Actor.SubscriberActor;
import org.jadeseal.ra.certificate.CardCheck;
import org.jadeseal.ra.certificate.CardFinding;
import org.jadeseal.ra.certificate.CardFinding.Found;
import org.jadeseal.ra.contact.DeliveryFailures;
import org.jadeseal.ra.notice.BadAddress;
import org.jadeseal.ra.selftest.Finding;
import org.jadeseal.ra.selftest.Row;
import org.jadeseal.ra.subscriber.SubscriberRegister;
import org.jadeseal.web.login.Browsers;
import org.jadeseal.web.login.Signed;
import org.jadeseal.web.work.OpenWork;
import org.springframework.stereotype.Component;

/// Looks at everything once, for one request.
@Component
final class Look {

    /// What was read of a card longer ago is not shown as if it were so now.
    private static final Duration FRESH = Duration.ofDays(1);

    private static final int ALL_TRIES = 3;

    /// Where people and their mails are found.
    @Component
    record People(
            AccountRegister accounts, SubscriberRegister subscribers, DeliveryFailures failures) {}

    private final OpenWork work;
    private final AgentConnections agents;
    private final Browsers browsers;
    private final CardCheck cards;
    private final People people;
    private final Clock clock;

    Look(
            OpenWork work,
            AgentConnections agents,
            Browsers browsers,
            CardCheck cards,
            People people,
            Clock clock) {
        this.work = work;
        this.agents = agents;
        this.browsers = browsers;
        this.cards = cards;
        this.people = people;
        this.clock = clock;
    }

    /// The findings in the order of the page.
    ///
    /// @param clockTold seconds, as the browser measured them
    List<Row> at(HttpServletRequest request, String clockTold) {
        List<Row> rows = new ArrayList<>();
        rows.add(
                new BrowserName(Optional.ofNullable(request.getHeader("User-Agent")).orElse(""))
                        .row());
        Optional<SubscriberActor> holder = Signed.holder(request);
        if (holder.isEmpty()) {
            rows.add(Row.of(Finding.AGENT_AFTER_LOGIN));
        } else {
            connected(request, rows);
            card(read(holder.get()), rows);
        }
        rows.add(ClockDifference.row(clockTold));
        holder.ifPresent(actor -> rows.add(mail(actor)));
        return rows;
    }

    /// What was read of the card within the last day.
    Optional<CardFinding> read(SubscriberActor actor) {
        Instant now = clock.instant();
        return cards.last(actor).filter(found -> found.at().plus(FRESH).isAfter(now));
    }

    private void connected(HttpServletRequest request, List<Row> rows) {
        Optional<AgentConnection> agent = work.connection(request).flatMap(agents::find);
        rows.add(
                agent.map(found -> new Row(Finding.AGENT_CONNECTED, found.program().version()))
                        .orElseGet(() -> noAgent(request)));
        rows.add(
                agent.map(found -> reader(found.presence().readers()))
                        .orElseGet(() -> Row.of(Finding.READER_UNKNOWN)));
        rows.add(
                agent.map(found -> cardIn(found.presence().readers()))
                        .orElseGet(() -> Row.of(Finding.CARD_UNKNOWN)));
    }

    private Row noAgent(HttpServletRequest request) {
        return agents.tooOld(browsers.of(request))
                .map(version -> new Row(Finding.AGENT_TOO_OLD, version))
                .orElseGet(() -> Row.of(Finding.AGENT_MISSING));
    }

    private static Row reader(List<Reader> readers) {
        return readers.isEmpty()
                ? Row.of(Finding.READER_MISSING)
                : new Row(
                        Finding.READER_PRESENT,
                        String.join(", ", readers.stream().map(Reader::name).toList()));
    }

    private static Row cardIn(List<Reader> readers) {
        List<Reader> with = readers.stream().filter(Reader::card).toList();
        if (with.size() > 1) {
            return Row.of(Finding.CARDS_SEVERAL);
        }
        return Row.of(with.isEmpty() ? Finding.CARD_OUT : Finding.CARD_IN);
    }

    private static void card(Optional<CardFinding> read, List<Row> rows) {
        rows.add(
                read.map(found -> tries(found.triesLeft()))
                        .orElseGet(() -> Row.of(Finding.TRIES_UNREAD)));
        rows.add(
                Row.of(
                        read.map(found -> certificates(found.signature(), found.encryption()))
                                .orElse(Finding.CERTIFICATES_UNREAD)));
    }

    private static Row tries(int left) {
        if (left <= 0) {
            return Row.of(Finding.TRIES_NONE);
        }
        return new Row(
                left < ALL_TRIES ? Finding.TRIES_FEWER : Finding.TRIES_ALL, Integer.toString(left));
    }

    private static Finding certificates(Found signature, Found encryption) {
        List<Found> both = List.of(signature, encryption);
        if (both.contains(Found.NONE_DUE)) {
            return Finding.CERTIFICATES_NONE;
        }
        if (both.contains(Found.MISSING)) {
            return Finding.CERTIFICATES_MISSING;
        }
        return both.contains(Found.OTHER)
                ? Finding.CERTIFICATES_OTHER
                : Finding.CERTIFICATES_AS_RECORDED;
    }

    private Row mail(SubscriberActor actor) {
        if (people.failures().of(actor.account()).filter(BadAddress::isBad).isPresent()) {
            return Row.of(Finding.MAIL_BOUNCED);
        }
        boolean confirmed =
                people.accounts()
                        .find(actor.account())
                        .flatMap(account -> people.subscribers().find(account.holder()))
                        .filter(person -> person.mailbox().confirmed())
                        .isPresent();
        return Row.of(confirmed ? Finding.MAIL_CONFIRMED : Finding.MAIL_UNCONFIRMED);
    }
}
