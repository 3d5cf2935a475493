// SPDX-FileCopyrightText: The Jadeseal authors
// SPDX-License-Identifier: Apache-2.0
package org.jadeseal.web.counter;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.jadeseal.ra.account.Account;
import org.jadeseal.ra.agent.ConnectionId;
import org.jadeseal.ra.authorization.Right;
import org.jadeseal.ra.pin.CounterPin;
import org.jadeseal.ra.pin.HandingPin;
import org.jadeseal.ra.pin.SettingPin;
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
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/// 臨櫃重設晶片卡密碼: the holder is here with the card, and gets a PIN letter at once (CD9b).
@Controller
@OnHost(Host.COUNTER)
final class CounterPinController {

    private final CounterPin pins;
    private final SubscriberReader reader;
    private final OpenWork work;

    CounterPinController(CounterPin pins, SubscriberReader reader, OpenWork work) {
        this.pins = pins;
        this.reader = reader;
        this.work = work;
    }

    @Needs(Right.SET_PIN_AT_COUNTER)
    @PostMapping("/subscribers/{account}/pin-letter")
    View set(
            @PathVariable String account,
            @RequestParam(defaultValue = "") String identity,
            HttpServletRequest request) {
        Account found = reader.account(account);
        if (!identity.equals("seen")) {
            return reader.page(
                    HttpStatus.UNPROCESSABLE_CONTENT,
                    found,
                    Problems.fields(Map.of("identity", "counter-pin.identity-missing")),
                    request);
        }
        Optional<ConnectionId> station = work.connection(request);
        if (station.isEmpty()) {
            return OpenWork.connectFirst("/subscribers/" + found.id().value());
        }
        return switch (pins.begin(Signed.officer(request), found.id(), station.get())) {
            case SettingPin.Working(var task) -> OpenWork.show(task);
            case SettingPin.NoStation _ -> again(found, "case.no-station", request);
            case SettingPin.NoUsableCard _ -> again(found, "counter-pin.no-card", request);
            case SettingPin.NotHandedOver _ -> again(found, "counter-pin.not-handed-over", request);
            case SettingPin.TooOften _ -> again(found, "counter-pin.too-often", request);
            case SettingPin.UnknownAccount _ -> throw SubscriberReader.notFound();
            case SettingPin.Refused _ -> reader.refused();
        };
    }

    @Needs(Right.HAND_OVER)
    @PostMapping("/subscribers/{account}/pin-letter/hand-over")
    View handOver(@PathVariable String account, HttpServletRequest request) {
        Account found = reader.account(account);
        return switch (pins.handOver(Signed.officer(request), found.id())) {
            case HandingPin.HandedOver _ -> new RedirectView("/subscribers/" + found.id().value());
            case HandingPin.NothingToHand _ -> again(found, "counter-pin.nothing-here", request);
            case HandingPin.Refused _ -> reader.refused();
        };
    }

    private View again(Account account, String key, HttpServletRequest request) {
        return reader.page(HttpStatus.CONFLICT, account, Problems.general(key), request);
    }
}
