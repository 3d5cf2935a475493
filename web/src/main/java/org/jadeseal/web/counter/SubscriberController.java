// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jadeseal.ra.account.Account;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.subscriber.Disclosure;
import org.jadeseal.ra.subscriber.SubscriberRegister;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.login.Signed;
import org.jadeseal.web.page.Problems;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/// A subscriber as officers see one: masked, the whole number only for a reason (SEC-801).
@Controller
@OnHost(Host.COUNTER)
final class SubscriberController {

    private static final int LONGEST_REASON = 200;

    private final SubscriberReader reader;
    private final SubscriberRegister subscribers;

    SubscriberController(SubscriberReader reader, SubscriberRegister subscribers) {
        this.reader = reader;
        this.subscribers = subscribers;
    }

    @Needs(Right.READ_FORMS)
    @GetMapping("/subscribers/{account}")
    View subscriber(@PathVariable String account, HttpServletRequest request) {
        return reader.page(HttpStatus.OK, reader.account(account), Problems.none(), request);
    }

    @Needs(Right.READ_PERSONAL_RECORD)
    @PostMapping("/subscribers/{account}/national-id")
    View disclose(
            @PathVariable String account,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        Account found = reader.account(account);
        String why = reason.strip();
        if (why.isEmpty() || why.length() > LONGEST_REASON) {
            return reader.page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    found,
                    Problems.general("subscriber.reason-missing"),
                    request);
        }
        return switch (subscribers.nationalId(Signed.officer(request), found.holder(), why)) {
            case Disclosure.Disclosed(var nationalId) ->
                    reader.page(
                            HttpStatus.OK,
                            found,
                            Optional.of(nationalId.value()),
                            Problems.none(),
                            request);
            case Disclosure.UnknownSubscriber _ -> throw SubscriberReader.notFound();
            case Disclosure.Refused _ -> reader.refused();
        };
    }
}
