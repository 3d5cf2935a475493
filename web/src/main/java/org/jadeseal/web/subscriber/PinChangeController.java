// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.subscriber;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jadeseal.ra.account.AccountRegister;
import org.jadeseal.ra.agent.ConnectionId;
import org.jadeseal.ra.pin.ChangingPin;
import org.jadeseal.ra.pin.PinChange;
import org.jadeseal.web.host.Host;
import org.jadeseal.web.host.OnHost;
import org.jadeseal.web.login.Signed;
import org.jadeseal.web.page.Pages;
import org.jadeseal.web.page.Problems;
import org.jadeseal.web.work.OpenWork;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// 「晶片卡密碼修改」 (manual 13); both PINs are typed into the agent's window.
@Controller
@OnHost(Host.SITE)
final class PinChangeController {

    private final PinChange change;
    private final AccountRegister accounts;
    private final OpenWork work;
    private final Pages pages;

    PinChangeController(PinChange change, AccountRegister accounts, OpenWork work, Pages pages) {
        this.change = change;
        this.accounts = accounts;
        this.work = work;
        this.pages = pages;
    }

    @GetMapping("/pin-change")
    View form(HttpServletRequest request) {
        return accounts.hasLetterPassword(Signed.subscriber(request).account())
                ? new RedirectView("/password")
                : form(HttpStatus.OK, Problems.none(), request);
    }

    @PostMapping("/pin-change")
    View change(HttpServletRequest request) {
        Optional<ConnectionId> agent = work.connection(request);
        if (agent.isEmpty()) {
            return OpenWork.connectFirst("/pin-change");
        }
        return switch (change.change(Signed.subscriber(request), agent.get())) {
            case ChangingPin.Working(var task) -> OpenWork.show(task);
            case ChangingPin.NoAgent _ -> OpenWork.connectFirst("/pin-change");
            case ChangingPin.LetterPassword _ -> new RedirectView("/password");
            case ChangingPin.NoUsableCard _ -> again("apply.no-usable-card", request);
            case ChangingPin.CardBusy _ -> again("apply.card-busy", request);
            case ChangingPin.SessionEnded _ -> new RedirectView("/login?ended");
            case ChangingPin.Refused _ -> again("act.refused", request);
        };
    }

    private View again(String key, HttpServletRequest request) {
        return form(HttpStatus.CONFLICT, Problems.general(key), request);
    }

    private View form(HttpStatus status, Problems problems, HttpServletRequest request) {
        return pages.page(
                status,
                "subscriber/pin-change",
                new CardPage(work.connection(request).isPresent(), problems));
    }
}
