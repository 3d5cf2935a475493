// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jadeseal.ra.agent.ConnectionId;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.form.CaseNumber;
import org.jadeseal.ra.letter.Delivery;
import org.jadeseal.ra.letter.LetterDesk;
import org.jadeseal.ra.letter.LetterStep;
import org.jadeseal.ra.letter.Printing;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.login.Signed;
import org.jadeseal.web.page.Problems;
import org.jadeseal.web.work.OpenWork;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// The letter with a new website password that a request has brought about: printed at the station,
/// reported spoilt, handed over or posted.
@Controller
@OnHost(Host.COUNTER)
final class LetterController {

    private static final int LONGEST_REASON = 200;

    private final LetterDesk letters;
    private final RequestReader reader;
    private final Operations operations;
    private final OpenWork work;

    LetterController(
            LetterDesk letters, RequestReader reader, Operations operations, OpenWork work) {
        this.letters = letters;
        this.reader = reader;
        this.operations = operations;
        this.work = work;
    }

    @Needs(Right.PRINT_LETTER)
    @PostMapping("/requests/{number}/letter/print")
    View print(@PathVariable String number, HttpServletRequest request) {
        CaseNumber found = CaseAddress.number(number);
        Optional<ConnectionId> station = work.connection(request);
        if (station.isEmpty()) {
            return OpenWork.connectFirst("/requests/" + found.value());
        }
        return switch (letters.print(Signed.officer(request), found, station.get())) {
            case Printing.Working(var task) -> OpenWork.show(task);
            case Printing.NoStation _ -> again(found, "case.no-station", request);
            case Printing.NotWaiting _ -> again(found, "letter.not-from-here", request);
            case Printing.Unknown _ -> throw notFound();
            case Printing.Refused _ -> reader.refused();
        };
    }

    @Needs(Right.PRINT_LETTER)
    @PostMapping("/requests/{number}/letter/spoil")
    View spoil(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String operation,
            @RequestParam(defaultValue = "") String reason,
            HttpServletRequest request) {
        CaseNumber found = CaseAddress.number(number);
        String told = reason.strip();
        if (told.isEmpty() || told.length() > LONGEST_REASON) {
            return again(found, "letter.reason-missing", request);
        }
        return show(
                found,
                letters.spoil(Signed.officer(request), operations.read(operation), found, told),
                request);
    }

    @Needs(Right.HAND_OVER)
    @PostMapping("/requests/{number}/letter/deliver")
    View deliver(
            @PathVariable String number,
            @RequestParam(defaultValue = "") String operation,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String receipt,
            HttpServletRequest request) {
        CaseNumber found = CaseAddress.number(number);
        Optional<Delivery> delivery = delivery(way, receipt.strip());
        if (delivery.isEmpty()) {
            return again(found, "letter.delivery-missing", request);
        }
        return show(
                found,
                letters.deliver(
                        Signed.officer(request), operations.read(operation), found, delivery.get()),
                request);
    }

    /// Empty while it is not said how, or the number of the registered letter is missing.
    private static Optional<Delivery> delivery(String way, String receipt) {
        return switch (way) {
            case "COUNTER" -> Optional.of(new Delivery(Delivery.Way.COUNTER, "signed"));
            case "POST" ->
                    Delivery.fits(receipt)
                            ? Optional.of(new Delivery(Delivery.Way.POST, receipt))
                            : Optional.empty();
            default -> Optional.empty();
        };
    }

    private View show(CaseNumber number, LetterStep step, HttpServletRequest request) {
        return switch (step) {
            case LetterStep.Done _ -> new RedirectView("/requests/" + number.value());
            case LetterStep.NotFromHere _ -> again(number, "letter.not-from-here", request);
            case LetterStep.Unknown _ -> throw notFound();
            case LetterStep.Refused _ -> reader.refused();
        };
    }

    private View again(CaseNumber number, String key, HttpServletRequest request) {
        return reader.page(HttpStatus.CONFLICT, number, Problems.general(key), request);
    }

    private static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
